const secretNames =
  'ClientSecret|client_secret|SecretHash|aws_secret_access_key|SecretAccessKey|secretAccessKey|aws_session_token|SessionToken|sessionToken|AccessToken|accessToken|IdToken|RefreshToken|refreshToken|Password|password|X-Amz-Security-Token|X-Amz-Signature';

/** `"Name": "value"`, `Name=value` and `Name: value`; the value ends at a quote, a comma, a semicolon or a blank. */
const namedSecret = new RegExp(`((?:${secretNames})["']?\\s*[:=]\\s*)("[^"]*"|'[^']*'|[^\\s,;&"'}]+)`, 'g');
const accessKeyId = /\b((?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{4})[A-Z0-9]{8,}\b/g;
const signature = /\b(Signature=|Bearer )[^\s,"']+/g;
const jsonWebToken = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;

/** Takes out of a text what must not reach a log: secrets by the name they stand beside, keys and tokens by their shape. */
export const redact = (text: string): string =>
  text
    .replace(namedSecret, '$1••••')
    .replace(signature, '$1••••')
    .replace(accessKeyId, '$1••••')
    .replace(jsonWebToken, '••••');
