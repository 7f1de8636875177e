import type { Seed } from '../emulator/seed';
import { startEmulator, type Emulator, type EmulatorOptions } from '../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from './awsEnvironment';

/** An emulator for the tests of a suite, with credentials for it in the environment. Each begins with a fresh state. */
export function useEmulator(options: EmulatorOptions & { readonly seed?: Seed } = {}): {
  readonly emulator: Emulator;
} {
  let emulator: Emulator;
  let environment: AwsEnvironment;
  before(async () => {
    environment = await useAwsEnvironment({}, documentationKeys);
    emulator = await startEmulator(options);
  });
  afterEach(() => emulator.reset());
  after(async () => {
    await emulator.close();
    await environment.restore();
  });
  return {
    get emulator() {
      return emulator;
    },
  };
}
