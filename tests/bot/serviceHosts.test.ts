import { describe, expect, it } from 'vitest';
import { serviceHosts } from '../../src/teams/callers/serviceHosts.ts';

const teams = serviceHosts(['smba.trafficmanager.net', 'teams.microsoft.com'], false);
const local = serviceHosts(['smba.trafficmanager.net'], true);

describe('the hosts that posts may go to', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://SMBA.trafficmanager.net',
    'https://no.teams.microsoft.com/api',
  ])('hold %s', (address) => {
    expect(teams(address)).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.example/',
    'https://xsmba.trafficmanager.net/',
    'https://trafficmanager.net/',
    'https://smba.trafficmanager.net@example.org/',
    'https://navn:ord@smba.trafficmanager.net/',
    'https://example.org/https://smba.trafficmanager.net/',
    'https://example.org#smba.trafficmanager.net',
    'ftp://smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    'http://127.0.0.1:3978/',
    'https://localhost/',
    '',
  ])('do not hold «%s»', (address) => {
    expect(teams(address)).toBe(false);
  });

  it('hold this machine for a bot that only it can reach', () => {
    for (const address of ['http://127.0.0.1:5000', 'http://localhost:56150/_connector', 'http://[::1]:1/'])
      expect([address, local(address)]).toEqual([address, true]);
    for (const address of ['http://127.0.0.1.example/', 'http://192.168.1.1/', 'ftp://localhost/'])
      expect([address, local(address)]).toEqual([address, false]);
  });
});
