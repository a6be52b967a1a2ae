/** Whether posts may go to this service address, and activities may name it. */
export type ServiceHosts = (serviceUrl: string) => boolean;

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A bot's token and a ward's posts go where an address says, so it must be one of Teams' own: https, and one of these
 * hosts or a host below it.
 * @param hosts in small letters.
 * @param local also this machine itself, with or without https: that is where a trial has its Teams.
 */
export function serviceHosts(hosts: readonly string[], local: boolean): ServiceHosts {
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, hostname, username, password } = new URL(serviceUrl);
    if (username !== '' || password !== '') return false;
    if (local && loopback.has(hostname)) return protocol === 'http:' || protocol === 'https:';
    return protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  };
}
