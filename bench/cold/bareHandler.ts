import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** The least that a function with the gateway's two clients can do: the floor that its cold start is held against. */

const requestHandler = () => new NodeHttpHandler();
const bedrock = new BedrockRuntimeClient({ requestHandler: requestHandler() });
const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({ requestHandler: requestHandler() }));

interface Event {
  readonly path: string;
  readonly body: string | null;
}

export const handler = awslambda.streamifyResponse<Event, void>(async (event, responseStream) => {
  const stream = awslambda.HttpResponseStream.from(responseStream, { statusCode: 200, headers: {} });
  stream.write(event.path === '/health' ? '{"status":"healthy"}' : await chat(event));
  stream.end();
});

/** One key looked up and one model asked, and nothing checked, held, recorded or translated. */
async function chat({ body }: Event): Promise<string> {
  const TableName = 'llm-gateway-dev-api-keys';
  await dynamo.send(new GetCommand({ TableName, Key: { pk: 'K#none', sk: 'K' }, ConsistentRead: true }));
  const { messages } = JSON.parse(body ?? '{}');
  const content = [{ text: String(messages[0].content) }];
  const modelId = 'amazon.nova-micro-v1:0';
  return JSON.stringify(await bedrock.send(new ConverseCommand({ modelId, messages: [{ role: 'user', content }] })));
}
