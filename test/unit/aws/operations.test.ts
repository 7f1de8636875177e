import assert from 'node:assert/strict';
import { loadService, type ServiceName } from '../../../src/aws/services';
import { writeOperations } from '../../../src/model/cloudPlan';
import { services } from '../../emulator/services';

/** Sent by `rollBack` alone, and by it only for what the same run has made. */
const takingBack: Readonly<Record<string, readonly string[]>> = {
  'cognito-idp': ['DeleteManagedLoginBranding', 'DeleteUserPoolClient', 'DeleteUserPoolDomain'],
  'cognito-identity': ['DeleteIdentityPool'],
  iam: ['DeleteRole'],
};

describe('every operation that is sent', () => {
  for (const [name, load] of Object.entries(loadService)) {
    it(`to ${name} is one that the emulator has`, async () => {
      const emulated = services.find((service) => service.name === (name as ServiceName));
      const { commands } = await load();
      const missing = Object.keys(commands).filter(
        (operation) => !(operation in (emulated?.operations ?? {})),
      );
      assert.deepEqual(missing, []);
    });

    it(`to ${name} reads, is of a plan that was shown, or takes such a one back`, async () => {
      const { commands } = await load();
      const writes = Object.keys(commands).filter(
        (operation) => !/^(List|Describe|Get|Simulate)/.test(operation),
      );
      const planned: readonly string[] = writeOperations[name as keyof typeof writeOperations] ?? [];
      const unplanned = writes.filter((operation) => !planned.includes(operation));
      assert.deepEqual(unplanned, takingBack[name] ?? []);
    });
  }
});
