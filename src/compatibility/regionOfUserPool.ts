/** The Region a user pool id starts with: `eu-west-1` of `eu-west-1_AbCdEfGhI`. */
export const regionOfUserPool = (userPoolId: string): string => userPoolId.split('_')[0] ?? '';
