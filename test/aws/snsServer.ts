import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { type LoopbackServer, startLoopbackServer } from './loopbackServer.ts';

export interface PublishedMessage {
  readonly topicArn: string;
  readonly subject: string;
  readonly message: string;
  /** Values by name, as `Type: value`. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface SnsServer extends LoopbackServer {
  readonly published: readonly PublishedMessage[];
}

/**
 * A topic that speaks the query protocol of SNS and keeps what is published.
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export async function startSnsServer(): Promise<SnsServer> {
  const published: PublishedMessage[] = [];
  const server = await startLoopbackServer(async (incoming, outgoing) => {
    const form = new URLSearchParams(await text(incoming));
    if (form.get('Action') !== 'Publish') {
      outgoing.writeHead(400).end();
      return;
    }
    published.push({
      topicArn: form.get('TopicArn') ?? '',
      subject: form.get('Subject') ?? '',
      message: form.get('Message') ?? '',
      attributes: attributesIn(form),
    });
    outgoing.writeHead(200, { 'content-type': 'text/xml' }).end(ANSWER.replaceAll('ID', () => randomUUID()));
  });
  return { ...server, published };
}

const ANSWER =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>ID</MessageId>' +
  '</PublishResult><ResponseMetadata><RequestId>ID</RequestId></ResponseMetadata></PublishResponse>';

function attributesIn(form: URLSearchParams): Record<string, string> {
  const found: Record<string, string> = {};
  for (let entry = 1; form.has(`MessageAttributes.entry.${entry}.Name`); entry += 1) {
    const part = (name: string) => form.get(`MessageAttributes.entry.${entry}.${name}`) ?? '';
    found[part('Name')] = `${part('Value.DataType')}: ${part('Value.StringValue')}`;
  }
  return found;
}
