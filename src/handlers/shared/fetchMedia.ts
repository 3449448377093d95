import type { ModelRow } from '../../catalog/model.ts';
import type { Request } from '../../contract.ts';
import { embedMedia, findRemoteMedia } from '../../translators/chatCompletions/index.ts';
import type { HandlerParts } from '../index.ts';

type ChatRequest = Request<'createChatCompletion'>;

/**
 * The request with the files it names by address in it, so that the translator sees bytes. Where nothing is fetched the
 * request stays as it is, and the translator refuses its addresses.
 */
export async function fetchMedia(
  { remoteFiles }: Pick<HandlerParts, 'remoteFiles'>,
  request: ChatRequest,
  row: ModelRow,
): Promise<ChatRequest> {
  if (remoteFiles === undefined) return request;
  const { body, caller, context } = request;
  const wishes = findRemoteMedia(body.messages, row);
  if (wishes.length === 0) return request;
  const reader = { teamId: caller.teamId, requestId: context.requestId, clientGone: context.clientGone };
  const files = await remoteFiles.fetch(wishes, reader);
  const found = wishes.flatMap(({ param }, index) => {
    const file = files[index];
    return file === undefined ? [] : [[param, file] as const];
  });
  return { ...request, body: { ...body, messages: embedMedia(body.messages, new Map(found)) } };
}
