/** The three things everything shown depends on. */
export interface ChosenContext {
  readonly profile: string;
  readonly region?: string | undefined;
  readonly environment?: string | undefined;
}

/** As the status bar has it: `prod · eu-west-1 · dev`. */
export const contextText = ({ profile, region, environment }: ChosenContext): string =>
  [profile, region, environment].filter((part) => part !== undefined && part !== '').join(' · ');
