import * as assert from 'node:assert/strict';
import {
  AttachRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
  SimulatePrincipalPolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { readPages, refuses, type ContractCheck } from '../contractCheck';
import { lambdaTrust } from '../scratchAccount';

const mayDescribe = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'cognito-idp:Describe*', Resource: '*' }],
});

export const roles: readonly ContractCheck[] = [
  {
    operation: 'iam.CreateRole',
    title: 'answers id, ARN and path',
    async run(aws) {
      const role = await aws.role();
      assert.match(role.Arn, new RegExp(`^arn:aws:iam::\\d{12}:role/${role.RoleName}$`));
      assert.match(role.RoleId ?? '', /^AROA[0-9A-Z]{16,17}$/);
      assert.equal(role.Path, '/');
    },
  },
  {
    operation: 'iam.GetRole',
    title: 'the trust policy is URL-encoded JSON',
    async run(aws) {
      const { RoleName } = await aws.role();
      const { Role } = await aws.iam.send(new GetRoleCommand({ RoleName }));
      const document = Role?.AssumeRolePolicyDocument ?? '';
      assert.match(document, /^%7B/);
      assert.deepEqual(JSON.parse(decodeURIComponent(document)), lambdaTrust);
    },
  },
  {
    operation: 'iam.GetRole',
    title: 'an unknown role is no such entity',
    run: (aws) =>
      refuses(
        aws.iam.send(new GetRoleCommand({ RoleName: aws.uniqueName('nobody') })),
        'NoSuchEntityException',
      ),
  },
  {
    operation: 'iam.UpdateAssumeRolePolicy',
    title: 'replaces the trust policy, refuses a malformed one',
    async run(aws) {
      const { RoleName } = await aws.role();
      const ec2Trust = {
        ...lambdaTrust,
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      };
      const update = (PolicyDocument: string) =>
        aws.iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));
      await update(JSON.stringify(ec2Trust));
      const { Role } = await aws.iam.send(new GetRoleCommand({ RoleName }));
      assert.deepEqual(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')), ec2Trust);
      await refuses(update('{"Version": '), 'MalformedPolicyDocumentException');
    },
  },
  {
    operation: 'iam.PutRolePolicy',
    title: 'accepts an inline policy, refuses a malformed one',
    async run(aws) {
      const { RoleName } = await aws.role();
      const put = (PolicyDocument: string) =>
        aws.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'reading', PolicyDocument }));
      await put(mayDescribe);
      await refuses(put('not JSON'), 'MalformedPolicyDocumentException');
      await refuses(
        put(JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Perhaps', Action: '*' }] })),
        'MalformedPolicyDocumentException',
      );
    },
  },
  {
    operation: 'iam.GetRolePolicy',
    title: 'shows the document URL-encoded',
    async run(aws) {
      const { RoleName } = await aws.role();
      const PolicyName = 'reading';
      await aws.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: mayDescribe }));
      const answer = await aws.iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
      assert.equal(answer.RoleName, RoleName);
      assert.equal(answer.PolicyName, PolicyName);
      assert.deepEqual(JSON.parse(decodeURIComponent(answer.PolicyDocument ?? '')), JSON.parse(mayDescribe));
    },
  },
  {
    operation: 'iam.ListRolePolicies',
    title: 'pages by MaxItems and Marker',
    async run(aws) {
      const { RoleName } = await aws.role();
      const names = ['a', 'b', 'c', 'd', 'e'];
      for (const PolicyName of names)
        await aws.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: mayDescribe }));
      const pages = await readPages(2, async (Marker) => {
        const page = await aws.iam.send(new ListRolePoliciesCommand({ RoleName, MaxItems: 2, Marker }));
        assert.equal(page.IsTruncated, page.Marker !== undefined);
        return { items: page.PolicyNames, next: page.Marker };
      });
      assert.deepEqual(pages.flat().sort(), names);
    },
  },
  {
    operation: 'iam.ListAttachedRolePolicies',
    title: 'lists attached policies by name and ARN',
    async run(aws) {
      const { RoleName } = await aws.role();
      const PolicyArn = 'arn:aws:iam::aws:policy/AmazonCognitoReadOnly';
      await aws.iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
      aws.later(() => aws.iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })));
      const { AttachedPolicies } = await aws.iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
      assert.deepEqual(AttachedPolicies, [{ PolicyName: 'AmazonCognitoReadOnly', PolicyArn }]);
    },
  },
  {
    operation: 'iam.SimulatePrincipalPolicy',
    title: 'decides by the policies of the role',
    async run(aws) {
      const { RoleName, Arn } = await aws.role();
      await aws.iam.send(
        new PutRolePolicyCommand({ RoleName, PolicyName: 'reading', PolicyDocument: mayDescribe }),
      );
      const { EvaluationResults } = await aws.iam.send(
        new SimulatePrincipalPolicyCommand({
          PolicySourceArn: Arn,
          ActionNames: ['cognito-idp:DescribeUserPool', 'ec2:RunInstances'],
        }),
      );
      const decisions = EvaluationResults?.map((result) => [result.EvalActionName, result.EvalDecision]);
      assert.deepEqual(Object.fromEntries(decisions ?? []), {
        'cognito-idp:DescribeUserPool': 'allowed',
        'ec2:RunInstances': 'implicitDeny',
      });
    },
  },
];
