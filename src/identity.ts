import type { TokenCredential } from '@azure/identity';
import { inTime } from './app/process/timeLimit.ts';
import type { ManagedIdentity, Registration } from './config.ts';
import type { AskForToken, TokenAnswer } from './teams/callers/botToken.ts';

/** Who gives tokens gets so long, milliseconds. */
const patience = 5_000;
/** What the bot's token is for: the Bot Connector. */
const connectorScope = 'https://api.botframework.com/.default';
/** Whoever needs a token asks again soon enough, and must not wait for repetitions. */
const once = { retryOptions: { maxRetries: 0 } };

/**
 * The identity Azure gives the process, for tables without a secret. Not the SDK's chain of every way there is: that
 * one starts other programs to look for a developer's sign-in.
 */
export async function managedCredential({
  clientId,
  workloadTenantId,
}: ManagedIdentity): Promise<TokenCredential> {
  const { ManagedIdentityCredential, WorkloadIdentityCredential } = await import('@azure/identity');
  const id = clientId === undefined ? {} : { clientId };
  return bounded(
    workloadTenantId === undefined
      ? new ManagedIdentityCredential({ ...once, ...id })
      : new WorkloadIdentityCredential({ ...once, ...id, tenantId: workloadTenantId }),
  );
}

/** Asks for the bot's token to Teams, with what the registration has to prove that it is the bot. */
export async function askForBotToken(
  { appId, tenantId, proof }: Registration,
  identity: ManagedIdentity,
): Promise<AskForToken> {
  const { ClientCertificateCredential, ClientSecretCredential } = await import('@azure/identity');
  /** HTTP status of the issuer's last answer; the SDK's errors leave it out. */
  let status: number | undefined;
  const noticing: NonNullable<ConstructorParameters<typeof ClientSecretCredential>[3]> = {
    ...once,
    additionalPolicies: [
      {
        position: 'perRetry',
        policy: {
          name: 'noticeStatus',
          sendRequest: async (request, next) => {
            // An issuer that hangs would keep each question's connection.
            request.timeout = patience;
            const response = await next(request);
            status = response.status;
            return response;
          },
        },
      },
    ],
  };
  const credential =
    proof.kind === 'managedIdentity'
      ? await managedCredential(identity)
      : bounded(
          proof.kind === 'secret'
            ? new ClientSecretCredential(tenantId, appId, proof.secret, noticing)
            : new ClientCertificateCredential(tenantId, appId, { certificate: proof.pem }, noticing),
        );
  return async () => {
    status = undefined;
    try {
      const given = await credential.getToken(connectorScope);
      if (given !== null) return { kind: 'token', token: given.token, expiresAt: given.expiresOnTimestamp };
      return { kind: 'refused', status, code: undefined };
    } catch (error) {
      return refusedBy(error, status);
    }
  };
}

/** An app registration that trusts the identity takes its token for this in place of a secret. */
const assertionScope = 'api://AzureADTokenExchange/.default';

/**
 * What shows an issuer that the process has the identity that an app registration trusts.
 * @throws when Azure gives none in time.
 */
export async function askForAssertion(identity: ManagedIdentity): Promise<string> {
  const given = await (await managedCredential(identity)).getToken(assertionScope);
  if (given === null) throw new Error('The identity is given no token');
  return given.token;
}

/** Entra's number is in the text of its answer only. Nothing else of that text is kept. */
function refusedBy(error: unknown, status: number | undefined): TokenAnswer {
  const text = error instanceof Error ? error.message : '';
  return { kind: 'refused', status, code: /AADSTS\d+/.exec(text)?.[0] };
}

/** Ends in time whatever the service that gives tokens does; the SDK's credentials do not heed signals everywhere. */
function bounded(credential: TokenCredential): TokenCredential {
  return {
    getToken: (scopes, options) =>
      inTime(patience, (late) => {
        const given = credential.getToken(scopes, options);
        return Promise.race([
          given,
          rejectedBy(late),
          ...(options?.abortSignal ? [rejectedBy(options.abortSignal)] : []),
        ]);
      }),
  };
}

function rejectedBy(signal: Pick<AbortSignal, 'aborted' | 'addEventListener'>): Promise<never> {
  return new Promise((_, reject) => {
    const late = () => reject(new Error('No token came in time'));
    if (signal.aborted) late();
    else signal.addEventListener('abort', late);
  });
}
