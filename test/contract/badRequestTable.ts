import { badChatBodies } from './badChatBodies.ts';
import { badMessages } from './badMessages.ts';
import type { BadRequest, BadRequestSetting } from './badRequest.ts';
import { badTransport } from './badTransport.ts';

export type { BadRequest, BadRequestSetting };

/** Every way to ask wrongly that the gateway tells apart, for a gateway in memory and for one behind HTTP. */
export function badRequests(setting: BadRequestSetting): readonly BadRequest[] {
  return [...badTransport(setting), ...badMessages(setting), ...badChatBodies(setting)];
}
