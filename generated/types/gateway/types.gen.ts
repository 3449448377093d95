// Made by `npm run generate` from openapi/. Do not edit.

export type ClientOptions = {
    baseUrl: 'http://127.0.0.1:8787' | 'https://{host}/{stage}' | (string & {});
};

/**
 * The service is up.
 */
export type Health = {
    status: 'healthy';
    service: 'llm-gateway';
    timestamp: string;
    version: string;
};

/**
 * All errors of all operations have this form, which OpenAI's clients understand.
 */
export type ErrorResponse = {
    error: {
        /**
         * What is wrong and what to do, for a person.
         */
        message: string;
        /**
         * The family of the error.
         */
        type: 'invalid_request_error' | 'authentication_error' | 'permission_error' | 'not_found_error' | 'conflict_error' | 'rate_limit_error' | 'insufficient_quota' | 'upstream_error' | 'server_error';
        /**
         * The request field at fault, such as `messages[0].role`.
         */
        param: string | null;
        /**
         * The error itself, for programs. The guide to errors lists all codes.
         */
        code: string;
        /**
         * The same as the `x-request-id` header.
         */
        request_id?: string;
    };
};

/**
 * Price in force today where this gateway runs the model, in US dollars for 1,000 tokens, at the default tier. Another profile and a long prompt may cost more.
 */
export type ModelPricing = {
    currency: 'USD';
    /**
     * Names the price, as usage records do. One that begins with `override:` was set by the gateway's operator.
     */
    version: string;
    input_per_1k: number;
    output_per_1k: number;
    cache_read_per_1k?: number;
    cache_write_5m_per_1k?: number;
    cache_write_1h_per_1k?: number;
};

/**
 * Where the model stands on Bedrock.
 */
export type ModelLifecycle = {
    status: 'active' | 'preview' | 'legacy' | 'retired' | 'unknown';
    /**
     * The first day on which Bedrock refuses calls.
     */
    retired_on?: string;
    /**
     * The model to move to.
     */
    successor?: string;
};

/**
 * A model, what it can do and what it costs.
 */
export type Model = {
    /**
     * The name to send as `model`.
     */
    id: string;
    object: 'model';
    /**
     * Unix time in seconds of the model's launch on Bedrock; 0 when unknown.
     */
    created: number;
    /**
     * The same as `provider`, under OpenAI's name.
     */
    owned_by: string;
    provider: string;
    description: string;
    /**
     * Other names that work.
     */
    aliases?: Array<string>;
    /**
     * The model behind an application inference profile that the operator declared. Absent for a model itself.
     */
    base_model?: string;
    pricing: ModelPricing;
    lifecycle: ModelLifecycle;
    context_window_tokens: number | null;
    max_output_tokens: number;
    /**
     * Applies if a request sets no limit.
     */
    default_max_output_tokens: number;
    capabilities?: {
        streaming: boolean;
        tools: boolean;
        /**
         * Can say where in a file its answer comes from, if asked to.
         */
        citations: boolean;
        input_modalities: Array<string>;
    };
};

/**
 * The models this gateway serves.
 */
export type ModelList = {
    object: 'list';
    data: Array<Model>;
};

/**
 * Marks the end of a prompt prefix to cache: Bedrock gets a `cachePoint` after this piece. A request may have at most four. In the order tools, system, messages, those kept for an hour must come before those kept for five minutes. Reported as ignored for models without such marks.
 */
export type ChatCacheControl = {
    type: 'ephemeral';
    /**
     * How long the prefix is kept after its last use; 5m if omitted. Models that cannot keep it for an hour keep it for 5m, and the answer reports it.
     */
    ttl?: '5m' | '1h';
} | null;

/**
 * A piece of text. Pieces are sent to the model one by one, never joined or split.
 */
export type ChatTextPart = {
    type: 'text';
    text: string;
    cache_control?: ChatCacheControl;
};

/**
 * Text, or a list of text parts.
 */
export type ChatTextContent = string | Array<ChatTextPart>;

/**
 * Instructions from the application's developer; the newer name of a system message.
 */
export type ChatDeveloperMessage = {
    role: 'developer';
    content: ChatTextContent;
    /**
     * Tells apart participants with the same role.
     */
    name?: string | null;
    cache_control?: ChatCacheControl;
};

/**
 * Instructions that hold for the whole conversation.
 */
export type ChatSystemMessage = {
    role: 'system';
    content: ChatTextContent;
    /**
     * Tells apart participants with the same role.
     */
    name?: string | null;
    cache_control?: ChatCacheControl;
};

/**
 * An image, PNG, JPEG, GIF or WebP of at most 3.75 MB; 20 in a message.
 */
export type ChatImagePart = {
    type: 'image_url';
    image_url: {
        /**
         * A `data:` URL with base64 content, an `s3://` address, or an `https://` address that the operator allows.
         */
        url: string;
        /**
         * Bedrock decides; anything but `auto` is reported as ignored.
         */
        detail?: 'auto' | 'low' | 'high' | 'original';
    };
    cache_control?: ChatCacheControl;
};

/**
 * Audio input for the model.
 */
export type ChatAudioPart = {
    type: 'input_audio';
    input_audio: {
        /**
         * The sound, base64.
         */
        data: string;
        format: 'wav' | 'mp3';
    };
    cache_control?: ChatCacheControl;
};

/**
 * A document of at most 4.5 MB for the model to read (PDF, Word, Excel, HTML, Markdown, CSV, text); five in a message.
 */
export type ChatFilePart = {
    type: 'file';
    file: {
        /**
         * Its extension gives the format if the data URL does not. The model does not see the name.
         */
        filename?: string;
        /**
         * The file as a `data:` URL with base64 content, an `s3://` address, or an `https://` address that the operator allows.
         */
        file_data?: string;
        /**
         * An id in OpenAI's file store. The gateway has none, so it is refused.
         */
        file_id?: string;
    };
    /**
     * Asks for `citations` in the answer (extension, as Anthropic spells it). Works for PDF and plain text on models that cite. Set it on all files of a request or on none, and not together with a JSON `response_format`; anything else is refused.
     */
    citations?: {
        enabled: boolean;
    } | null;
    cache_control?: ChatCacheControl;
};

/**
 * A video for the model to watch; not among OpenAI's parts.
 */
export type ChatVideoPart = {
    type: 'video_url';
    video_url: {
        /**
         * A `data:` URL with base64 content, an `s3://` address, or an `https://` address that the operator allows.
         */
        url: string;
    };
    cache_control?: ChatCacheControl;
};

/**
 * One part of a user message, told apart by `type`.
 */
export type ChatUserPart = ({
    type: 'text';
} & ChatTextPart) | ({
    type: 'image_url';
} & ChatImagePart) | ({
    type: 'input_audio';
} & ChatAudioPart) | ({
    type: 'file';
} & ChatFilePart) | ({
    type: 'video_url';
} & ChatVideoPart);

/**
 * What the end user said.
 */
export type ChatUserMessage = {
    role: 'user';
    /**
     * Text, or a list of parts of any kind.
     */
    content: string | Array<ChatUserPart>;
    /**
     * Tells apart participants with the same role.
     */
    name?: string | null;
    cache_control?: ChatCacheControl;
};

/**
 * A refusal the model gave in an earlier turn; sent as text.
 */
export type ChatRefusalPart = {
    type: 'refusal';
    refusal: string;
};

/**
 * One part of an assistant message, told apart by `type`.
 */
export type ChatAssistantPart = ({
    type: 'text';
} & ChatTextPart) | ({
    type: 'refusal';
} & ChatRefusalPart);

/**
 * A call of a function tool.
 */
export type ChatFunctionToolCall = {
    id: string;
    type: 'function';
    function: {
        name: string;
        /**
         * The arguments, a JSON object as text.
         */
        arguments: string;
    };
};

/**
 * A call of a custom tool, which Bedrock does not have; refused.
 */
export type ChatCustomToolCall = {
    id: string;
    type: 'custom';
    custom: {
        name: string;
        input: string;
    };
};

/**
 * One call of a tool that the model asked for, told apart by `type`.
 */
export type ChatToolCall = ({
    type: 'function';
} & ChatFunctionToolCall) | ({
    type: 'custom';
} & ChatCustomToolCall);

/**
 * Where thoughts stand that do not open their message: what of the message comes before them. Claude may think again between its words and its calls, and wants its thoughts back in their places.
 */
export type ChatThoughtPosition = {
    /**
     * Unicode characters of the content.
     */
    content: number;
    /**
     * Tool calls.
     */
    tool_calls: number;
};

/**
 * Thoughts that can be read, and the model's signature on them.
 */
export type ChatSignedThinking = {
    type: 'thinking';
    thinking: string;
    /**
     * Blocks without one are reported as ignored when sent back.
     */
    signature?: string | null;
    position?: ChatThoughtPosition;
};

/**
 * Thoughts that only the model can read.
 */
export type ChatRedactedThinking = {
    type: 'redacted_thinking';
    /**
     * The encrypted thoughts, base64.
     */
    data: string;
    position?: ChatThoughtPosition;
};

/**
 * One block of thoughts as the model signed or encrypted it, told apart by `type`. Send the blocks of an answer back unchanged with it: a Claude or GPT-5.x model that thinks and calls tools goes on from them.
 */
export type ChatThinkingBlock = ({
    type: 'thinking';
} & ChatSignedThinking) | ({
    type: 'redacted_thinking';
} & ChatRedactedThinking);

/**
 * What the model said or asked for in an earlier turn.
 */
export type ChatAssistantMessage = {
    role: 'assistant';
    /**
     * Text or parts; null or absent beside `tool_calls`.
     */
    content?: null | string | Array<ChatAssistantPart>;
    /**
     * The refusal the model gave instead of content; sent as text.
     */
    refusal?: string | null;
    /**
     * Tells apart participants with the same role.
     */
    name?: string | null;
    /**
     * A reference to earlier audio output, which is not available; refused.
     */
    audio?: {
        id: string;
    } | null;
    /**
     * The tools the model asked for.
     */
    tool_calls?: Array<ChatToolCall> | null;
    /**
     * The older form of `tool_calls`; refused with a pointer to it.
     *
     * @deprecated
     */
    function_call?: {
        name: string;
        arguments: string;
    } | null;
    /**
     * The thoughts of an earlier answer. Bedrock takes thoughts back as `thinking_blocks` only; what stands here and not there is reported as ignored.
     */
    reasoning_content?: string | null;
    /**
     * The thoughts of an earlier answer, as it carried them.
     */
    thinking_blocks?: Array<ChatThinkingBlock> | null;
    cache_control?: ChatCacheControl;
};

/**
 * The result of a tool the model asked for.
 */
export type ChatToolMessage = {
    role: 'tool';
    content: ChatTextContent;
    /**
     * The `id` of the tool call this answers.
     */
    tool_call_id: string;
    cache_control?: ChatCacheControl;
};

/**
 * The older form of a tool message; refused with a pointer to it.
 *
 * @deprecated
 */
export type ChatFunctionMessage = {
    role: 'function';
    content: string | null;
    name: string;
};

/**
 * One turn of the conversation, told apart by `role`.
 */
export type ChatMessage = ({
    role: 'developer';
} & ChatDeveloperMessage) | ({
    role: 'system';
} & ChatSystemMessage) | ({
    role: 'user';
} & ChatUserMessage) | ({
    role: 'assistant';
} & ChatAssistantMessage) | ({
    role: 'tool';
} & ChatToolMessage) | ({
    role: 'function';
} & ChatFunctionMessage);

/**
 * Has an effect only with `stream`.
 */
export type ChatStreamOptions = {
    /**
     * Whether to send a last chunk with the token counts and no choices. The other chunks then have a null `usage`.
     */
    include_usage?: boolean;
    /**
     * Padding against traffic analysis in OpenAI's own service; reported as ignored.
     */
    include_obfuscation?: boolean;
} | null;

/**
 * A function's name, purpose and arguments.
 */
export type FunctionDefinition = {
    name: string;
    description?: string | null;
    /**
     * JSON Schema of the arguments; no arguments when omitted.
     */
    parameters?: {
        [key: string]: unknown;
    } | null;
    /**
     * Whether the arguments must match the schema exactly. Reported as ignored where the model does not promise it, or the schema leaves an object open.
     */
    strict?: boolean | null;
};

/**
 * A function with a JSON Schema for its arguments.
 */
export type ChatFunctionTool = {
    type: 'function';
    function: FunctionDefinition;
    cache_control?: ChatCacheControl;
};

/**
 * A tool with free-text input. Bedrock has none, so it is refused.
 */
export type ChatCustomTool = {
    type: 'custom';
    custom: {
        name: string;
        description?: string;
        format?: {
            [key: string]: unknown;
        };
    };
};

/**
 * A tool the model may ask for, told apart by `type`.
 */
export type ChatTool = ({
    type: 'function';
} & ChatFunctionTool) | ({
    type: 'custom';
} & ChatCustomTool);

/**
 * A function by its name.
 */
export type ChatNamedToolChoice = {
    type: 'function';
    function: {
        name: string;
    };
};

/**
 * The model may only choose among these tools.
 */
export type ChatAllowedToolChoice = {
    type: 'allowed_tools';
    allowed_tools: {
        mode: 'auto' | 'required';
        tools: Array<ChatNamedToolChoice>;
    };
};

/**
 * The model must call this custom tool, a kind that Bedrock does not have; refused.
 */
export type ChatCustomToolChoice = {
    type: 'custom';
    custom: {
        name: string;
    };
};

/**
 * A choice among particular tools, told apart by `type`.
 */
export type ChatToolChoiceObject = ({
    type: 'function';
} & ChatNamedToolChoice) | ({
    type: 'allowed_tools';
} & ChatAllowedToolChoice) | ({
    type: 'custom';
} & ChatCustomToolChoice);

/**
 * Whether the model must ask for a tool, and which one.
 */
export type ChatToolChoice = null | 'none' | 'auto' | 'required' | ChatToolChoiceObject;

/**
 * Free text, the default.
 */
export type ChatTextFormat = {
    type: 'text';
};

/**
 * Any JSON object.
 */
export type ChatJsonObjectFormat = {
    type: 'json_object';
};

/**
 * JSON that follows a schema.
 */
export type ChatJsonSchemaFormat = {
    type: 'json_schema';
    json_schema: {
        name: string;
        description?: string;
        schema?: {
            [key: string]: unknown;
        };
        /**
         * Reported as ignored for models that only do their best to follow a schema.
         */
        strict?: boolean | null;
    };
};

/**
 * The form the answer must have, told apart by `type`.
 */
export type ChatResponseFormat = ({
    type: 'text';
} & ChatTextFormat) | ({
    type: 'json_object';
} & ChatJsonObjectFormat) | ({
    type: 'json_schema';
} & ChatJsonSchemaFormat);

/**
 * Thinking, as Anthropic's API spells it; OpenAI's field is `reasoning_effort`. Each model gets what its family understands: a budget becomes an effort or the other way round, and what a model cannot use is reported as ignored.
 */
export type ChatThinking = {
    type: 'enabled' | 'adaptive' | 'disabled';
    /**
     * The most tokens to think with, part of `max_completion_tokens`.
     */
    budget_tokens?: number;
    /**
     * Whether the thoughts are shown.
     */
    display?: 'summarized' | 'omitted';
} | null;

/**
 * The Bedrock guardrail that checks prompt and answer. If it intervenes, `finish_reason` is `content_filter`. Identifier and version are required, unless the operator has set a guardrail for the key: then any other one is refused.
 */
export type ChatGuardrailConfig = {
    guardrailIdentifier?: string;
    guardrailVersion?: string;
    /**
     * Whether `gateway_metadata.guardrail_trace` says what the guardrail found. For an operator's guardrail the operator decides, and a different value here is reported as ignored.
     */
    trace?: 'enabled' | 'disabled' | 'enabled_full';
    /**
     * Whether a streamed answer waits for the guardrail. Reported as ignored without `stream`, and where the operator has decided.
     */
    streamProcessingMode?: 'sync' | 'async';
} | null;

/**
 * Bedrock's latency-optimized inference, where a model offers it.
 */
export type ChatPerformanceConfig = {
    latency?: 'standard' | 'optimized';
} | null;

/**
 * A conversation to continue. Fields that Bedrock does not support are never dropped silently. Harmless ones are ignored and listed in `gateway_metadata.ignored_params` and in the `x-gateway-ignored-params` header; those that would change the answer are refused with a 400 that names them. With `x-gateway-strict: true` the harmless ones are refused too.
 */
export type ChatCompletionRequest = {
    /**
     * A model id or alias from `GET /v1/models`, or the Bedrock id, profile id or ARN behind it. If omitted, the gateway's default model answers (`nova-micro` unless configured otherwise).
     */
    model?: string;
    /**
     * The conversation so far, oldest first.
     */
    messages: Array<ChatMessage>;
    /**
     * Whether to answer with server-sent events, one `chat.completion.chunk` each, ending with `data: [DONE]`.
     */
    stream?: boolean | null;
    stream_options?: ChatStreamOptions;
    /**
     * The most tokens the answer may have, including reasoning. If omitted, the model's `default_max_output_tokens` applies.
     */
    max_completion_tokens?: number | null;
    /**
     * The older name of `max_completion_tokens`, which wins if both are sent.
     */
    max_tokens?: number | null;
    /**
     * Randomness. Bedrock's scale ends at 1: a higher value is sent as 1, and the answer has a warning.
     */
    temperature?: number | null;
    /**
     * Nucleus sampling: the share of probability mass to sample from.
     */
    top_p?: number | null;
    /**
     * Up to four texts. The answer ends where one of them would appear.
     */
    stop?: null | string | Array<string>;
    /**
     * Functions that the model may ask the caller to run.
     */
    tools?: Array<ChatTool> | null;
    tool_choice?: ChatToolChoice;
    /**
     * Whether the model may ask for several tools at once. For models without this setting, `false` is reported as ignored.
     */
    parallel_tool_calls?: boolean | null;
    response_format?: null | ChatResponseFormat;
    /**
     * How long a reasoning model may think before it answers. If the model does not know this effort, the nearest one is sent and the answer has a warning. Reported as ignored for models whose thinking cannot be controlled.
     */
    reasoning_effort?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
    thinking?: ChatThinking;
    /**
     * Number of answers. Bedrock gives one, so any other number is refused.
     */
    n?: number | null;
    /**
     * Bedrock's Converse has no seed; the value is reported as ignored.
     */
    seed?: number | null;
    /**
     * Not available on Converse; 0 is accepted, any other value is reported as ignored.
     */
    frequency_penalty?: number | null;
    /**
     * Not available on Converse; 0 is accepted, any other value is reported as ignored.
     */
    presence_penalty?: number | null;
    /**
     * Not available on Converse; refused unless empty.
     */
    logit_bias?: {
        [key: string]: number;
    } | null;
    /**
     * Not available on Converse; `true` is refused.
     */
    logprobs?: boolean | null;
    /**
     * Not available on Converse; refused unless 0.
     */
    top_logprobs?: number | null;
    /**
     * Kinds of output. Only `text` is available.
     */
    modalities?: Array<'text' | 'audio'> | null;
    /**
     * Settings for audio output, which Converse does not have; refused.
     */
    audio?: {
        voice: string | {
            [key: string]: unknown;
        };
        format: 'wav' | 'aac' | 'mp3' | 'flac' | 'opus' | 'pcm16';
    } | null;
    /**
     * OpenAI's moderation of prompt and answer is not available; refused. `guardrailConfig` is Bedrock's.
     */
    moderation?: {
        [key: string]: unknown;
    } | null;
    /**
     * Predicted output speeds up OpenAI's models only; reported as ignored.
     */
    prediction?: {
        type: 'content';
        content: string | Array<ChatTextPart>;
    } | null;
    /**
     * Web search is not available; refused.
     */
    web_search_options?: {
        [key: string]: unknown;
    } | null;
    /**
     * The processing tier and with it the price. `fast` is OpenAI's other name of `priority`; `scale` is refused.
     */
    service_tier?: 'auto' | 'default' | 'flex' | 'priority' | 'fast' | 'scale' | null;
    guardrailConfig?: ChatGuardrailConfig;
    performanceConfig?: ChatPerformanceConfig;
    /**
     * The gateway never stores prompts or answers, so `true` is reported as ignored.
     */
    store?: boolean | null;
    /**
     * Labels for usage reports, where they fit; see `x-gateway-tags`.
     */
    metadata?: {
        [key: string]: string;
    } | null;
    /**
     * Your own id for your end user. Becomes the label `user` in reports, where it fits.
     */
    user?: string | null;
    /**
     * A stable id of your end user; reported as ignored.
     */
    safety_identifier?: string | null;
    /**
     * A routing hint for OpenAI's own prompt cache; reported as ignored.
     */
    prompt_cache_key?: string | null;
    /**
     * A hint for OpenAI's own prompt cache; reported as ignored.
     */
    prompt_cache_retention?: 'in_memory' | 'in-memory' | '24h' | null;
    /**
     * A hint for OpenAI's own models; reported as ignored.
     */
    verbosity?: 'low' | 'medium' | 'high' | null;
    /**
     * The older form of `tools`; refused with a pointer to `tools`.
     *
     * @deprecated
     */
    functions?: Array<FunctionDefinition> | null;
    /**
     * The older form of `tool_choice`; refused with a pointer to `tool_choice`.
     *
     * @deprecated
     */
    function_call?: null | 'none' | 'auto' | {
        name: string;
    };
};

/**
 * A web page that a piece of the answer rests on, in OpenAI's form. `citations` has it too, in full.
 */
export type ChatAnnotation = {
    type: 'url_citation';
    url_citation: {
        /**
         * Where the piece of `content` begins, in Unicode characters.
         */
        start_index: number;
        /**
         * Where it ends, not included.
         */
        end_index: number;
        url: string;
        /**
         * The page's title, or its domain or URL where Bedrock tells none.
         */
        title: string;
    };
};

/**
 * Where in the source the passage stands.
 */
export type ChatCitationLocation = {
    /**
     * What `start` and `end` count: characters of plain text (from 0), pages of a PDF (from 1), pieces of a document or of a search result (from 0). `web` has a `url` in their place.
     */
    type: 'document_char' | 'document_page' | 'document_chunk' | 'search_result' | 'web';
    /**
     * Which of the request's files, counted from 0 over all messages.
     */
    document_index?: number;
    search_result_index?: number;
    start?: number;
    /**
     * Not included.
     */
    end?: number;
    url?: string;
    domain?: string;
};

/**
 * What a piece of the answer rests on (extension). Asked for with `citations` on `file` parts. The piece is told by its place in `content`; several citations may share one.
 */
export type ChatCitation = {
    /**
     * Where the piece of `content` begins, in Unicode characters (code points).
     */
    start_index: number;
    /**
     * Where it ends, not included.
     */
    end_index: number;
    /**
     * The passage of the source.
     */
    cited_text?: string;
    /**
     * What Bedrock calls the source. Files have neutral names; tell them by `document_index`.
     */
    title?: string;
    /**
     * Where a search result came from.
     */
    source?: string;
    location?: ChatCitationLocation;
};

/**
 * What the model said or asks for.
 */
export type ChatCompletionMessage = {
    role: 'assistant';
    content: string | null;
    refusal: string | null;
    tool_calls?: Array<ChatFunctionToolCall>;
    /**
     * What a reasoning model thought before it answered.
     */
    reasoning_content?: string;
    /**
     * The thoughts that the model signed or encrypted, to be sent back with this message.
     */
    thinking_blocks?: Array<ChatThinkingBlock>;
    /**
     * The web pages that the answer rests on.
     */
    annotations?: Array<ChatAnnotation>;
    /**
     * What the answer rests on, piece by piece (extension).
     */
    citations?: Array<ChatCitation>;
};

/**
 * Why the answer ended: the model was done (`stop`), a token limit was reached (`length`), it asks for tools (`tool_calls`), or a filter or guardrail stepped in (`content_filter`).
 */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter';

/**
 * One answer.
 */
export type ChatChoice = {
    index: number;
    message: ChatCompletionMessage;
    /**
     * Not available on Bedrock.
     */
    logprobs: null;
    finish_reason: FinishReason;
};

/**
 * Tokens, as counted by Bedrock.
 */
export type CompletionUsage = {
    /**
     * Input tokens, including those read from or written to the cache.
     */
    prompt_tokens: number;
    completion_tokens: number;
    total_tokens: number;
    prompt_tokens_details?: {
        /**
         * Input tokens read from the prompt cache.
         */
        cached_tokens?: number;
        /**
         * Input tokens written to the prompt cache.
         */
        cache_write_tokens?: number;
        audio_tokens?: number;
    };
    completion_tokens_details?: {
        reasoning_tokens?: number;
        audio_tokens?: number;
        accepted_prediction_tokens?: number;
        rejected_prediction_tokens?: number;
    };
};

/**
 * What answered. If the requested model failed and the operator has named a stand-in, this is the stand-in; the answer's `model` remains the requested name.
 */
export type AnsweredBy = {
    /**
     * Id of the model, as `GET /v1/models` lists it.
     */
    model: string;
    /**
     * The id that Bedrock was called with. It begins with the inference profile, if there is one.
     */
    bedrock_model_id: string;
    /**
     * The AWS Region that was called.
     */
    region: string;
};

/**
 * Something you should know although the request succeeded.
 */
export type GatewayWarning = {
    code: 'model_retired' | 'model_retiring' | 'temperature_clamped' | 'reasoning_effort_adjusted' | 'tool_calls_not_prevented' | 'schema_relaxed' | 'fallback_skipped';
    message: string;
};

/**
 * What the gateway adds to OpenAI's fields. In a stream it is on the last chunk.
 */
export type GatewayMetadata = {
    /**
     * The same as the `x-request-id` header.
     */
    request_id: string;
    /**
     * The team that pays.
     */
    team_id: string;
    /**
     * Time from the request's arrival to the end of the answer.
     */
    latency_ms: number;
    /**
     * Cost in US dollars, exact to the nano-dollar.
     */
    cost_usd: number;
    provider: 'aws-bedrock';
    answered_by: AnsweredBy;
    /**
     * How many calls to Bedrock the answer took. `cost_usd` includes all of them, `usage` only the one that answered.
     */
    attempts: number;
    /**
     * Input tokens written to the prompt cache. Absent when there are none.
     */
    cache_write_tokens?: number;
    /**
     * What the guardrail found, in Bedrock's words, when `guardrailConfig.trace` asked for it.
     */
    guardrail_trace?: {
        [key: string]: unknown;
    };
    /**
     * Request fields that had no effect.
     */
    ignored_params: Array<string>;
    warnings: Array<GatewayWarning>;
};

/**
 * The model's answer.
 */
export type ChatCompletion = {
    /**
     * Id of this answer.
     */
    id: string;
    object: 'chat.completion';
    /**
     * Unix time in seconds.
     */
    created: number;
    /**
     * The model name the caller asked for.
     */
    model: string;
    choices: Array<ChatChoice>;
    usage: CompletionUsage;
    /**
     * The tier that processed the request.
     */
    service_tier?: string | null;
    gateway_metadata: GatewayMetadata;
};

/**
 * The added piece.
 */
export type ChatDelta = {
    role?: 'assistant';
    content?: string | null;
    refusal?: string | null;
    reasoning_content?: string;
    /**
     * Complete blocks, never pieces of one; append them.
     */
    thinking_blocks?: Array<ChatThinkingBlock>;
    /**
     * The annotations of the text that has just ended; append them.
     */
    annotations?: Array<ChatAnnotation>;
    /**
     * The citations of the text that has just ended; append them (extension).
     */
    citations?: Array<ChatCitation>;
    tool_calls?: Array<{
        /**
         * Position of the tool call in the message.
         */
        index: number;
        id?: string;
        type?: 'function';
        function?: {
            name?: string;
            /**
             * The next piece of the arguments' JSON text.
             */
            arguments?: string;
        };
    }>;
};

/**
 * What an event adds to the answer.
 */
export type ChatChunkChoice = {
    index: number;
    delta: ChatDelta;
    /**
     * Not available on Bedrock.
     */
    logprobs: null;
    /**
     * Null until the last piece.
     */
    finish_reason: null | FinishReason;
};

/**
 * One event of a streamed answer.
 */
export type ChatCompletionChunk = {
    /**
     * The same in every chunk of an answer.
     */
    id: string;
    object: 'chat.completion.chunk';
    /**
     * Unix time in seconds.
     */
    created: number;
    /**
     * The model name the caller asked for.
     */
    model: string;
    /**
     * Empty in the usage chunk.
     */
    choices: Array<ChatChunkChoice>;
    /**
     * The token counts in the usage chunk, null or absent before it.
     */
    usage?: null | CompletionUsage;
    service_tier?: string | null;
    gateway_metadata?: GatewayMetadata;
};

export type UsageDay = {
    date: string;
    requests: number;
    input_tokens: number;
    output_tokens: number;
    cost_usd: number;
};

export type UsageByModel = {
    model: string;
    /**
     * Requests that it answered, or was the last to fail.
     */
    requests: number;
    /**
     * Its own, of every attempt.
     */
    input_tokens: number;
    output_tokens: number;
    cost_usd: number;
};

/**
 * Sums of the requests of one group.
 */
export type UsageGroup = {
    /**
     * The day, the model, the key's id or the tag (`name=value`). `null` stands for requests without a tag; `~other` for those beyond the number of tag sets that are told apart in a day.
     */
    group: string | null;
    requests: number;
    /**
     * Requests whose usage is estimated because Bedrock's own count was lost.
     */
    estimated_requests: number;
    /**
     * Cached tokens included.
     */
    input_tokens: number;
    output_tokens: number;
    /**
     * Part of `input_tokens`.
     */
    cache_read_tokens: number;
    /**
     * Part of `input_tokens`.
     */
    cache_write_tokens: number;
    cost_usd: number;
};

/**
 * A budget that counts this key's requests, with its current window. `spent` + `reserved` + `remaining` is the amount, unless a soft budget has been overspent.
 */
export type UsageBudget = {
    budget_id: string;
    scope: 'gateway' | 'team' | 'key';
    /**
     * Only requests for this model; `null` is every model.
     */
    model: string | null;
    /**
     * Only requests with this operator's tag, `name=value`; `null` is every request.
     */
    tag: string | null;
    /**
     * `hard` refuses what would exceed it; `soft` only notifies.
     */
    mode: 'hard' | 'soft';
    window: 'hour' | 'day' | 'week' | 'month';
    amount_usd: number;
    /**
     * Cost of requests that have ended.
     */
    spent_usd: number;
    /**
     * Reserved for requests in progress; under a hard budget, the most they can cost.
     */
    reserved_usd: number;
    remaining_usd: number;
    started_at: string;
    /**
     * When the next window begins with the whole amount.
     */
    reopens_at: string;
};

export type UsageRefusals = {
    /**
     * The rule that refused, as `x-gateway-rule` named it, such as `rpm:team:demo` or `budget:team-demo-month`.
     */
    rule: string;
    refusals: number;
};

/**
 * What the key's team has used.
 */
export type UsageReport = {
    team_id: string;
    team_name: string;
    period: {
        days: number;
        /**
         * The first day, UTC.
         */
        start: string;
        /**
         * The last day, UTC.
         */
        end: string;
    };
    summary: {
        total_requests: number;
        /**
         * Cached tokens included.
         */
        total_input_tokens: number;
        total_output_tokens: number;
        total_tokens: number;
        total_cost_usd: number;
        avg_daily_cost_usd: number;
        avg_tokens_per_request: number;
        /**
         * Part of the input tokens.
         */
        total_cache_read_tokens: number;
        /**
         * Part of the input tokens.
         */
        total_cache_write_tokens: number;
        /**
         * Requests whose usage is estimated because Bedrock's own count was lost.
         */
        estimated_requests: number;
    };
    /**
     * Days with requests, oldest first.
     */
    daily: Array<UsageDay>;
    /**
     * Models with requests, most requests first.
     */
    by_model: Array<UsageByModel>;
    /**
     * Only with `group_by`. Days are sorted oldest first, all other groups by cost, highest first.
     */
    groups?: Array<UsageGroup>;
    /**
     * Budgets of the key and its team, each with its current window. Budgets that also count other teams are not shown.
     */
    budgets: Array<UsageBudget>;
    /**
     * What rules refused on these days, most refusals first. Counts may be slightly low.
     */
    refusals_by_rule: Array<UsageRefusals>;
    /**
     * When the latest request of these days ended.
     */
    last_used_at: string | null;
};

/**
 * Billable tokens. Each token is counted in one field only.
 */
export type UsageTokens = {
    /**
     * Input tokens neither read from nor written to the cache.
     */
    input: number;
    output: number;
    cache_read: number;
    cache_write_5m: number;
    cache_write_1h: number;
};

/**
 * One request of the ledger.
 */
export type UsageRecord = {
    request_id: string;
    started_at: string;
    ended_at: string;
    key_id: string;
    /**
     * Catalogue id of the model that was asked for.
     */
    model: string;
    /**
     * `completed`, or the code of the error that ended it.
     */
    outcome: string;
    /**
     * `measured` is Bedrock's own count. `estimated` stands in for a count that was lost in any attempt, until it arrives.
     */
    usage_source: 'measured' | 'estimated';
    tokens: UsageTokens;
    cost_usd: number;
    /**
     * The operator's tags and the caller's, `name=value`.
     */
    tags: Array<string>;
};

export type UsageRecordList = {
    object: 'list';
    data: Array<UsageRecord>;
    /**
     * Send it as `cursor` for the next page; `null` on the last one.
     */
    next_cursor: string | null;
};

/**
 * One line of a bill, rounded half up to a nano-dollar.
 */
export type UsageLine = {
    item: 'input' | 'output' | 'cache_read' | 'cache_write_5m' | 'cache_write_1h';
    /**
     * Tokens.
     */
    quantity: number;
    /**
     * The rate applied. It includes geography, prompt length and service tier.
     */
    usd_per_million_tokens: number;
    amount_usd: number;
    /**
     * `listed`; or, where no source states the rate, what was used in its place: another rate of the same price, times a factor if one is named.
     */
    rate_source: 'listed' | 'input_rate' | 'input_rate_x1.25' | 'input_rate_x2' | 'cache_write_5m_rate_x1.6';
};

/**
 * One call of Bedrock for a request.
 */
export type UsageAttempt = {
    /**
     * Catalogue id of the model that was called.
     */
    model: string;
    /**
     * The AWS Region that was called.
     */
    region: string;
    /**
     * Where Bedrock was allowed to run it: `region`, `global`, or a geography such as `us`.
     */
    geography: string;
    /**
     * `completed`, or the code of the error that ended it.
     */
    outcome: string;
    usage_source: 'measured' | 'estimated';
    tokens: UsageTokens;
    cost_usd: number;
    /**
     * The price row in force when the request began.
     */
    price_version: string;
    /**
     * Their amounts add up to `cost_usd`.
     */
    lines: Array<UsageLine>;
};

/**
 * One request of the ledger, and its bill.
 */
export type UsageRecordDetail = {
    request_id: string;
    started_at: string;
    ended_at: string;
    key_id: string;
    /**
     * Catalogue id of the model that was asked for.
     */
    model: string;
    /**
     * `completed`, or the code of the error that ended it.
     */
    outcome: string;
    /**
     * `measured` is Bedrock's own count. `estimated` stands in for a count that was lost in any attempt, until it arrives.
     */
    usage_source: 'measured' | 'estimated';
    tokens: UsageTokens;
    /**
     * Of all attempts.
     */
    cost_usd: number;
    /**
     * The operator's tags and the caller's, `name=value`.
     */
    tags: Array<string>;
    /**
     * The price row of the last attempt, in force when the request began.
     */
    price_version: string;
    /**
     * Where Bedrock was allowed to run it, which decides the rate: `region`, `global`, or a geography such as `us`.
     */
    geography: string;
    /**
     * The tier that was asked for; `null` is the default one.
     */
    service_tier: string | null;
    /**
     * Of all attempts. Their amounts add up to `cost_usd`.
     */
    lines: Array<UsageLine>;
    /**
     * Every call to Bedrock, in order. The last one answered, or failed for good. Empty if Bedrock was not called.
     */
    attempts: Array<UsageAttempt>;
    /**
     * The budgets it counted against, each with its window.
     */
    budgets: Array<{
        budget_id: string;
        window_id: string;
    }>;
};

/**
 * With `true`, a field that would have no effect is refused with a 400 that names it, instead of being ignored and reported.
 */
export type Strict = boolean;

/**
 * Labels for usage reports: up to ten `name=value` pairs, separated by commas. Names have 1 to 32 letters, digits, dots, hyphens or underscores; values have 1 to 64 printable ASCII characters other than comma, equals sign and number sign. The body's `metadata` and `user` are labels too, where they fit. An operator's tag of the same name wins, and budgets count only operators' tags.
 */
export type Tags = string;

/**
 * With `false`, nothing but the requested model may answer, in its own Region and inference profile. By default, when it does not answer, another model, Region or profile may, if the operator has named one. A model requested by its profile's id is never replaced. A retry of the same model is not a fallback.
 */
export type Fallback = boolean;

/**
 * How many days back to look, including today. Ignored when `from` is given.
 */
export type Days = number;

/**
 * The first day, UTC. If omitted, `days` counts back from `to`.
 */
export type From = string;

/**
 * The last day, UTC; today if omitted. A range has at most 366 days.
 */
export type To = string;

/**
 * Adds `groups`: sums by day, model, key or tag. A request with several tags counts in each of their groups, so groups by tag can add up to more than the summary.
 */
export type GroupBy = 'day' | 'model' | 'key' | 'tag';

/**
 * The first day, UTC. If omitted, the 30 days up to `to` are listed.
 */
export type FirstDay = string;

/**
 * The most records on a page.
 */
export type Limit = number;

/**
 * The `next_cursor` of the previous page.
 */
export type Cursor = string;

/**
 * The request's `x-request-id`, which is also the `gateway_metadata.request_id` of its answer.
 */
export type UsageRequestId = string;

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/health';
};

export type GetHealthErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
};

export type GetHealthError = GetHealthErrors[keyof GetHealthErrors];

export type GetHealthResponses = {
    /**
     * The service is up.
     */
    200: Health;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];

export type ListModelsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/models';
};

export type ListModelsErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type ListModelsError = ListModelsErrors[keyof ListModelsErrors];

export type ListModelsResponses = {
    /**
     * The models.
     */
    200: ModelList;
};

export type ListModelsResponse = ListModelsResponses[keyof ListModelsResponses];

export type GetModelData = {
    body?: never;
    path: {
        /**
         * The model's name. Slashes in it may be percent-encoded, but need not be.
         */
        model: string;
    };
    query?: never;
    url: '/v1/models/{model}';
};

export type GetModelErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The key is valid, but its operator does not allow it to use the model; or the gateway itself may not use the model, because its operator has left it out or AWS has not granted access.
     */
    403: ErrorResponse;
    /**
     * There is no such model or record.
     */
    404: ErrorResponse;
    /**
     * Bedrock no longer serves this model; the message names its successor.
     */
    410: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type GetModelError = GetModelErrors[keyof GetModelErrors];

export type GetModelResponses = {
    /**
     * The model.
     */
    200: Model;
};

export type GetModelResponse = GetModelResponses[keyof GetModelResponses];

export type CreateChatCompletionData = {
    body: ChatCompletionRequest;
    headers?: {
        /**
         * With `true`, a field that would have no effect is refused with a 400 that names it, instead of being ignored and reported.
         */
        'x-gateway-strict'?: boolean;
        /**
         * Labels for usage reports: up to ten `name=value` pairs, separated by commas. Names have 1 to 32 letters, digits, dots, hyphens or underscores; values have 1 to 64 printable ASCII characters other than comma, equals sign and number sign. The body's `metadata` and `user` are labels too, where they fit. An operator's tag of the same name wins, and budgets count only operators' tags.
         */
        'x-gateway-tags'?: string;
        /**
         * With `false`, nothing but the requested model may answer, in its own Region and inference profile. By default, when it does not answer, another model, Region or profile may, if the operator has named one. A model requested by its profile's id is never replaced. A retry of the same model is not a fallback.
         */
        'x-gateway-fallback'?: boolean;
    };
    path?: never;
    query?: never;
    url: '/v1/chat/completions';
};

export type CreateChatCompletionErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The key is valid, but its operator does not allow it to use the model; or the gateway itself may not use the model, because its operator has left it out or AWS has not granted access.
     */
    403: ErrorResponse;
    /**
     * There is no such model or record.
     */
    404: ErrorResponse;
    /**
     * The model took longer than Bedrock allows.
     */
    408: ErrorResponse;
    /**
     * Bedrock no longer serves this model; the message names its successor.
     */
    410: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The model itself failed on this request.
     */
    424: ErrorResponse;
    /**
     * A limit was reached. The message names it, and `retry-after` says how long to wait.
     */
    429: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Bedrock failed, or sent something unusable.
     */
    502: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
    /**
     * The request reached the gateway's own time limit.
     */
    504: ErrorResponse;
};

export type CreateChatCompletionError = CreateChatCompletionErrors[keyof CreateChatCompletionErrors];

export type CreateChatCompletionResponses = {
    /**
     * The answer, complete or as a stream.
     */
    200: ChatCompletion;
};

export type CreateChatCompletionResponse = CreateChatCompletionResponses[keyof CreateChatCompletionResponses];

export type CreateChatData = {
    body: ChatCompletionRequest;
    headers?: {
        /**
         * With `true`, a field that would have no effect is refused with a 400 that names it, instead of being ignored and reported.
         */
        'x-gateway-strict'?: boolean;
        /**
         * Labels for usage reports: up to ten `name=value` pairs, separated by commas. Names have 1 to 32 letters, digits, dots, hyphens or underscores; values have 1 to 64 printable ASCII characters other than comma, equals sign and number sign. The body's `metadata` and `user` are labels too, where they fit. An operator's tag of the same name wins, and budgets count only operators' tags.
         */
        'x-gateway-tags'?: string;
        /**
         * With `false`, nothing but the requested model may answer, in its own Region and inference profile. By default, when it does not answer, another model, Region or profile may, if the operator has named one. A model requested by its profile's id is never replaced. A retry of the same model is not a fallback.
         */
        'x-gateway-fallback'?: boolean;
    };
    path?: never;
    query?: never;
    url: '/v1/chat';
};

export type CreateChatErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The key is valid, but its operator does not allow it to use the model; or the gateway itself may not use the model, because its operator has left it out or AWS has not granted access.
     */
    403: ErrorResponse;
    /**
     * There is no such model or record.
     */
    404: ErrorResponse;
    /**
     * The model took longer than Bedrock allows.
     */
    408: ErrorResponse;
    /**
     * Bedrock no longer serves this model; the message names its successor.
     */
    410: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The model itself failed on this request.
     */
    424: ErrorResponse;
    /**
     * A limit was reached. The message names it, and `retry-after` says how long to wait.
     */
    429: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Bedrock failed, or sent something unusable.
     */
    502: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
    /**
     * The request reached the gateway's own time limit.
     */
    504: ErrorResponse;
};

export type CreateChatError = CreateChatErrors[keyof CreateChatErrors];

export type CreateChatResponses = {
    /**
     * The answer, complete or as a stream.
     */
    200: ChatCompletion;
};

export type CreateChatResponse = CreateChatResponses[keyof CreateChatResponses];

export type GetUsageData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * How many days back to look, including today. Ignored when `from` is given.
         */
        days?: number;
        /**
         * The first day, UTC. If omitted, `days` counts back from `to`.
         */
        from?: string;
        /**
         * The last day, UTC; today if omitted. A range has at most 366 days.
         */
        to?: string;
        /**
         * Adds `groups`: sums by day, model, key or tag. A request with several tags counts in each of their groups, so groups by tag can add up to more than the summary.
         */
        group_by?: 'day' | 'model' | 'key' | 'tag';
    };
    url: '/v1/usage';
};

export type GetUsageErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type GetUsageError = GetUsageErrors[keyof GetUsageErrors];

export type GetUsageResponses = {
    /**
     * The usage.
     */
    200: UsageReport;
};

export type GetUsageResponse = GetUsageResponses[keyof GetUsageResponses];

export type ListUsageRequestsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * The first day, UTC. If omitted, the 30 days up to `to` are listed.
         */
        from?: string;
        /**
         * The last day, UTC; today if omitted. A range has at most 366 days.
         */
        to?: string;
        /**
         * The most records on a page.
         */
        limit?: number;
        /**
         * The `next_cursor` of the previous page.
         */
        cursor?: string;
    };
    url: '/v1/usage/requests';
};

export type ListUsageRequestsErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type ListUsageRequestsError = ListUsageRequestsErrors[keyof ListUsageRequestsErrors];

export type ListUsageRequestsResponses = {
    /**
     * A page of records. It may have fewer than `limit` records even if more follow.
     */
    200: UsageRecordList;
};

export type ListUsageRequestsResponse = ListUsageRequestsResponses[keyof ListUsageRequestsResponses];

export type GetUsageRequestData = {
    body?: never;
    path: {
        /**
         * The request's `x-request-id`, which is also the `gateway_metadata.request_id` of its answer.
         */
        request_id: string;
    };
    query?: never;
    url: '/v1/usage/requests/{request_id}';
};

export type GetUsageRequestErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * There is no such model or record.
     */
    404: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type GetUsageRequestError = GetUsageRequestErrors[keyof GetUsageRequestErrors];

export type GetUsageRequestResponses = {
    /**
     * The record and its bill.
     */
    200: UsageRecordDetail;
};

export type GetUsageRequestResponse = GetUsageRequestResponses[keyof GetUsageRequestResponses];

export type GetContractData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/openapi.json';
};

export type GetContractErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
};

export type GetContractError = GetContractErrors[keyof GetContractErrors];

export type GetContractResponses = {
    /**
     * The contract.
     */
    200: {
        openapi: string;
        info: {
            [key: string]: unknown;
        };
        paths: {
            [key: string]: unknown;
        };
    };
};

export type GetContractResponse = GetContractResponses[keyof GetContractResponses];

export type GetDocsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/docs';
};

export type GetDocsErrors = {
    /**
     * The request is invalid, or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
};

export type GetDocsError = GetDocsErrors[keyof GetDocsErrors];

export type GetDocsResponses = {
    /**
     * The page.
     */
    200: string;
};

export type GetDocsResponse = GetDocsResponses[keyof GetDocsResponses];
