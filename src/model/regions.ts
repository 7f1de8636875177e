/** The partitions of AWS and their Regions, as far as Cognito needs them: endpoints come from the SDK. */

export interface Partition {
  /** As in an ARN: `arn:aws-cn:…`. */
  readonly id:
    'aws' | 'aws-cn' | 'aws-us-gov' | 'aws-eusc' | 'aws-iso' | 'aws-iso-b' | 'aws-iso-e' | 'aws-iso-f';
  /** Host of the console. Absent where we do not know one. */
  readonly consoleHost?: string;
  readonly regionPattern: RegExp;
}

const commercial: Partition = {
  id: 'aws',
  consoleHost: 'console.aws.amazon.com',
  regionPattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/,
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const partitions: readonly Partition[] = [
  commercial,
  { id: 'aws-cn', consoleHost: 'console.amazonaws.cn', regionPattern: /^cn-[a-z]+-\d+$/ },
  { id: 'aws-us-gov', consoleHost: 'console.amazonaws-us-gov.com', regionPattern: /^us-gov-[a-z]+-\d+$/ },
  { id: 'aws-eusc', consoleHost: 'console.amazonaws-eusc.eu', regionPattern: /^eusc-[a-z]+-[a-z]+-\d+$/ },
  { id: 'aws-iso', regionPattern: /^us-iso-[a-z]+-\d+$/ },
  { id: 'aws-iso-b', regionPattern: /^us-isob-[a-z]+-\d+$/ },
  { id: 'aws-iso-e', regionPattern: /^eu-isoe-[a-z]+-\d+$/ },
  { id: 'aws-iso-f', regionPattern: /^us-isof-[a-z]+-\d+$/ },
];

/** The partition of a Region. An unknown Region is taken for a new commercial one. */
export const partitionOf = (region: string): Partition =>
  partitions.find(({ regionPattern }) => regionPattern.test(region)) ?? commercial;

/** Whether a text can be a Region's id at all. It becomes part of the host that signed requests go to. */
export const isRegionId = (text: string): boolean => /^[a-z][a-z0-9-]{1,40}$/.test(text);

/** Whether a text has the form of a Region code, known or not. */
export const isRegionCode = (text: string): boolean => /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/.test(text);

/** Regions with Cognito and the names AWS gives them, by partition and then by code. New ones can be typed in. */
export const regionNames: Readonly<Record<string, string>> = {
  'af-south-1': 'Africa (Cape Town)',
  'ap-east-1': 'Asia Pacific (Hong Kong)',
  'ap-east-2': 'Asia Pacific (Taipei)',
  'ap-northeast-1': 'Asia Pacific (Tokyo)',
  'ap-northeast-2': 'Asia Pacific (Seoul)',
  'ap-northeast-3': 'Asia Pacific (Osaka)',
  'ap-south-1': 'Asia Pacific (Mumbai)',
  'ap-south-2': 'Asia Pacific (Hyderabad)',
  'ap-southeast-1': 'Asia Pacific (Singapore)',
  'ap-southeast-2': 'Asia Pacific (Sydney)',
  'ap-southeast-3': 'Asia Pacific (Jakarta)',
  'ap-southeast-4': 'Asia Pacific (Melbourne)',
  'ap-southeast-5': 'Asia Pacific (Malaysia)',
  'ap-southeast-6': 'Asia Pacific (New Zealand)',
  'ap-southeast-7': 'Asia Pacific (Thailand)',
  'ca-central-1': 'Canada (Central)',
  'ca-west-1': 'Canada West (Calgary)',
  'eu-central-1': 'Europe (Frankfurt)',
  'eu-central-2': 'Europe (Zurich)',
  'eu-north-1': 'Europe (Stockholm)',
  'eu-south-1': 'Europe (Milan)',
  'eu-south-2': 'Europe (Spain)',
  'eu-west-1': 'Europe (Ireland)',
  'eu-west-2': 'Europe (London)',
  'eu-west-3': 'Europe (Paris)',
  'il-central-1': 'Israel (Tel Aviv)',
  'me-central-1': 'Middle East (UAE)',
  'me-south-1': 'Middle East (Bahrain)',
  'mx-central-1': 'Mexico (Central)',
  'sa-east-1': 'South America (São Paulo)',
  'us-east-1': 'US East (N. Virginia)',
  'us-east-2': 'US East (Ohio)',
  'us-west-1': 'US West (N. California)',
  'us-west-2': 'US West (Oregon)',
  'cn-north-1': 'China (Beijing)',
  'us-gov-east-1': 'AWS GovCloud (US-East)',
  'us-gov-west-1': 'AWS GovCloud (US-West)',
  'eusc-de-east-1': 'AWS European Sovereign Cloud (Germany)',
};
