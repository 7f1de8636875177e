import { readSharedConfig, type ConfigSection, type SharedConfig } from './sharedConfig';

/** Where a profile's credentials come from; `none` has settings only. */
export type ProfileKind = 'keys' | 'sso' | 'login' | 'role' | 'webIdentity' | 'process' | 'none';

/** A profile without its keys. */
export interface Profile {
  readonly name: string;
  readonly kind: ProfileKind;
  /**
   * What a person renews when the profile stops working: for a role that of the profile it starts from,
   * for every other kind the kind itself.
   */
  readonly loginKind: ProfileKind;
  /** The profile to log in with, where it is not this one: a role starts from another. */
  readonly loginProfile?: string;
  readonly region?: string;
  /** Known without a request for SSO profiles, roles, and profiles that state it. */
  readonly accountId?: string;
  readonly ssoSession?: string;
  readonly roleArn?: string;
  readonly sourceProfile?: string;
  /** Serial number or ARN of the MFA device whose code the role asks for. */
  readonly mfaSerial?: string;
}

/** The profiles of the shared configuration files, in the files' order. */
export async function listProfiles(): Promise<Profile[]> {
  const config = await readSharedConfig();
  return [...config.profiles.keys()].map((name) => profileOf(name, config));
}

/** A profile that is in no file comes out as one of kind `none`. */
export function profileOf(name: string, config: SharedConfig): Profile {
  const section = config.profiles.get(name) ?? {};
  const optional = {
    region: section.region,
    accountId: section.sso_account_id ?? section.aws_account_id ?? section.role_arn?.split(':')[4],
    ssoSession: section.sso_session,
    roleArn: section.role_arn,
    sourceProfile: section.source_profile,
    mfaSerial: section.mfa_serial,
  };
  return {
    name,
    kind: kindOf(section),
    ...loginOf(name, config),
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value)) as Partial<Profile>),
  };
}

/** In the order in which the SDK's `fromIni` decides. */
function kindOf(section: ConfigSection): ProfileKind {
  if (section.role_arn && (section.source_profile || section.credential_source)) return 'role';
  if (section.aws_access_key_id && section.aws_secret_access_key) return 'keys';
  if (section.web_identity_token_file && section.role_arn) return 'webIdentity';
  if (section.credential_process) return 'process';
  if (section.sso_session || section.sso_start_url || section.sso_account_id) return 'sso';
  if (section.login_session) return 'login';
  return 'none';
}

function loginOf(name: string, config: SharedConfig): Pick<Profile, 'loginKind' | 'loginProfile'> {
  const sectionOf = (profile: string): ConfigSection => config.profiles.get(profile) ?? {};
  const seen = new Set<string>();
  let at = name;
  for (;;) {
    const { source_profile: source } = sectionOf(at);
    if (!source || kindOf(sectionOf(at)) !== 'role' || seen.has(source) || source === at) break;
    seen.add(at);
    at = source;
  }
  const section = sectionOf(at);
  // A role may start from its own profile's keys: then those are what is renewed.
  const start = section.source_profile === at ? { ...section, role_arn: undefined } : section;
  return { loginKind: kindOf(start), ...(at !== name && { loginProfile: at }) };
}
