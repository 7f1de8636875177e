import { rule } from '../../../../src/compatibility/rules/file-roles-exist';
import { aReference, aSection, judgingSection } from '../../../support/fileSections';
import type { RoleReading } from '../../../../src/model/authSnapshot';
import { testRule } from '../../../support/testRule';

const arn = 'arn:aws:iam::123456789012:role/auth';
const section = aSection('referenceAuth', aReference('roleArn', arn));
const read = (role: RoleReading['role'], of = arn) => ({ roles: [{ arn: of, role }] });
const missing = { status: 'read', value: undefined } as const;

testRule(rule, {
  accept: {
    'a role that is there': judgingSection(
      section,
      read({ status: 'read', value: { Arn: arn, RoleName: 'auth', AssumeRolePolicyDocument: '{}' } }),
    ),
    'one that may not be read': judgingSection(section, read({ status: 'denied', action: 'iam:GetRole' })),
    'one that nobody asked for': judgingSection(section, { roles: [] }),
    'one of another account': judgingSection(
      aSection('referenceAuth', aReference('roleArn', 'arn:aws:iam::210987654321:role/auth')),
      read(missing, 'arn:aws:iam::210987654321:role/auth'),
    ),
  },
  reject: {
    'a role that is gone': {
      input: judgingSection(section, read(missing)),
      message: `IAM has no role "${arn}".`,
    },
  },
});
