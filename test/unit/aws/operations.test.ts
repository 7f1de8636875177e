import assert from 'node:assert/strict';
import { loadService, type ServiceName } from '../../../src/aws/services';
import { services } from '../../emulator/services';

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

    it(`to ${name} only reads`, async () => {
      const { commands } = await load();
      for (const operation of Object.keys(commands)) assert.match(operation, /^(List|Describe|Get)/);
    });
  }
});
