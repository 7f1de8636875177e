import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * The server's part of Cognito's password proof, SRP-6a with SHA-256: neither side ever sends the password.
 * https://datatracker.ietf.org/doc/html/rfc5054 has the group of 3072 bits.
 */
const prime = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74',
    '020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437',
    '4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05',
    '98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB',
    '9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718',
    '3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33',
    'A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864',
    'D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2',
    '08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);
const generator = 2n;

/** As Java writes a number that is not negative: whole bytes, and a zero before one whose first bit is set. */
function bytesOf(number: bigint): Buffer {
  const hex = number.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

const hashed = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex') || '0'}`);

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % prime];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

const multiplier = numberOf(hashed(bytesOf(prime), bytesOf(generator)));

/** Who proves to know which password. */
export interface SrpIdentity {
  /** The part of the user pool's id behind the Region. */
  readonly poolName: string;
  /** `USER_ID_FOR_SRP` */
  readonly userId: string;
  readonly password: string;
}

/** One attempt, as the server remembers it between the two requests. */
export interface SrpAttempt {
  /** In hexadecimal digits, as they are sent. */
  readonly salt: string;
  readonly publicB: string;
  /** Whether this signature was made by someone who knows the password. */
  isProof(proof: {
    readonly signature: string;
    readonly secretBlock: string;
    readonly timestamp: string;
  }): boolean;
}

/** Answers the client's public number `SRP_A`; `undefined` for one that would make the proof worthless. */
export function beginSrp(
  { poolName, userId, password }: SrpIdentity,
  publicA: string,
): SrpAttempt | undefined {
  const a = /^[0-9a-f]+$/i.test(publicA) ? BigInt(`0x${publicA}`) : 0n;
  if (a % prime === 0n) return undefined;
  const salt = numberOf(randomBytes(16));
  const x = numberOf(hashed(bytesOf(salt), hashed(`${poolName}${userId}:${password}`)));
  const verifier = power(generator, x);
  const secretB = numberOf(randomBytes(32));
  const publicB = (multiplier * verifier + power(generator, secretB)) % prime;
  return {
    salt: salt.toString(16),
    publicB: publicB.toString(16),
    isProof({ signature, secretBlock, timestamp }) {
      const u = numberOf(hashed(bytesOf(a), bytesOf(publicB)));
      const shared = power(a * power(verifier, u), secretB);
      const key = hkdfSync('sha256', bytesOf(shared), bytesOf(u), 'Caldera Derived Key', 16);
      const expected = createHmac('sha256', Buffer.from(key))
        .update(poolName)
        .update(userId)
        .update(Buffer.from(secretBlock, 'base64'))
        .update(timestamp)
        .digest('base64');
      return signature === expected;
    },
  };
}
