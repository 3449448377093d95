import type { JSONSchema7, JSONValue, ModelMessage } from 'ai';

/** What is said to a model, in the AI SDK's words; LangChain's are made of them. */
export interface Conversation {
  readonly about: string;
  /** As the gateway calls it. */
  readonly model: string;
  readonly messages: readonly ModelMessage[];
  readonly settings?: Settings;
  readonly tools?: readonly Tool[];
  readonly toolChoice?: 'auto' | 'required' | { readonly name: string };
  /** Of the answer. */
  readonly schema?: JSONSchema7;
  /** What each library has its own words for. */
  readonly options?: Options;
}

export interface Settings {
  readonly maxOutputTokens?: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly stopSequences?: string[];
  readonly reasoning?: 'low' | 'medium' | 'high';
}

export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly schema: JSONSchema7;
}

type Fields = Readonly<Record<string, JSONValue>>;

export interface Options {
  /** Fields of the request to the gateway. */
  readonly gateway?: Fields;
  /** Provider options of `@ai-sdk/amazon-bedrock`. */
  readonly bedrock?: Fields;
  readonly anthropic?: Fields;
  /** Fields of `ChatBedrockConverse`. */
  readonly langchain?: Fields;
}

/** Turns a conversation into requests with one library. Rejects with whatever the library throws. */
export type Sender = (conversation: Conversation, stream: boolean) => Promise<unknown>;
