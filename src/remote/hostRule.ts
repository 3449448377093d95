/** Which hosts files are fetched from: a host's name, `*.` before one for all hosts below it, `*` for every public host. */
export type RemoteHosts = readonly string[];

/** Whether the list names the host, which is spelled as URLs spell it: in lower case, names of other scripts in Punycode. */
export function allowsHost(hosts: RemoteHosts, host: string): boolean {
  const name = host.replace(/\.$/, '');
  return hosts.some(
    (entry) => entry === '*' || entry === name || (entry.startsWith('*.') && name.endsWith(entry.slice(1))),
  );
}
