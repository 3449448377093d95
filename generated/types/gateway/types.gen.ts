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
 * Every error of every operation has this form, which OpenAI's clients understand.
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
         * The error itself, for programs; the error table in the docs lists them.
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
     * Applies when a request sets no limit.
     */
    default_max_output_tokens: number;
    capabilities?: {
        streaming: boolean;
        tools: boolean;
        /**
         * Tells where in a file its answer comes from, when asked.
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
 * Marks the end of a prompt prefix to cache: Bedrock gets a `cachePoint` after this piece. At most four in a request, an hour before five minutes in the order tools, system, messages. Reported as ignored for models that take no marks.
 */
export type ChatCacheControl = {
    type: 'ephemeral';
    /**
     * How long the prefix is kept after its last use; 5m when omitted, and where the model knows no hour, which is reported.
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
 * Sound for the model to hear.
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
         * Its ending tells the format when the data URL does not. The model is not told the name.
         */
        filename?: string;
        /**
         * The file as a `data:` URL with base64 content, an `s3://` address, or an `https://` address that the operator allows.
         */
        file_data?: string;
        /**
         * An id in OpenAI's file store, which the gateway does not have; refused.
         */
        file_id?: string;
    };
    /**
     * Asks for `citations` in the answer (extension, as Anthropic spells it). For PDF and plain text on models that cite; on every file of a request or on none; not beside a `response_format` of JSON. Anything else is refused.
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
 * Only of use with `stream`.
 */
export type ChatStreamOptions = {
    /**
     * Send a last chunk with the token counts and no choices; the other chunks then carry `usage` null.
     */
    include_usage?: boolean;
    /**
     * Padding against traffic analysis in OpenAI's own service; reported as ignored.
     */
    include_obfuscation?: boolean;
} | null;

/**
 * What a function is called, what it does and what it takes.
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
     * Whether the arguments must follow the schema to the letter. Reported as ignored where the model does not promise it, or the schema leaves an object open.
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
 * A tool with free-text input, which Bedrock does not have; refused.
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
 * Whether and which tool the model must ask for.
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
 * Thinking as Anthropic's API spells it; `reasoning_effort` is OpenAI's way. Each model gets what its family understands: a budget becomes an effort or the other way round, and what a model has no use for is reported as ignored.
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
 * The Bedrock guardrail that watches prompt and answer. When it steps in, `finish_reason` is `content_filter`. Identifier and version are needed, unless the operator has set a guardrail for the key: then another one is refused.
 */
export type ChatGuardrailConfig = {
    guardrailIdentifier?: string;
    guardrailVersion?: string;
    /**
     * Whether `gateway_metadata.guardrail_trace` tells what the guardrail found. Of an operator's guardrail the operator decides; another wish is reported as ignored.
     */
    trace?: 'enabled' | 'disabled' | 'enabled_full';
    /**
     * Whether a streamed answer waits for the guardrail; reported as ignored without `stream`, and where the operator has decided.
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
 * A conversation to continue. Fields that Bedrock has no counterpart for are never dropped in silence: harmless ones are listed in `gateway_metadata.ignored_params` and the `x-gateway-ignored-params` header, ones that would change the answer are refused with a 400 that names them. With `x-gateway-strict: true` the harmless ones are refused too.
 */
export type ChatCompletionRequest = {
    /**
     * A model id or alias from `GET /v1/models`, or the Bedrock id, profile id or ARN behind it. The gateway's default model (`nova-micro` unless configured) answers when it is omitted.
     */
    model?: string;
    /**
     * The conversation so far, oldest first.
     */
    messages: Array<ChatMessage>;
    /**
     * Answer as server-sent events, one `chat.completion.chunk` each, closed by `data: [DONE]`.
     */
    stream?: boolean | null;
    stream_options?: ChatStreamOptions;
    /**
     * The most tokens the answer may have, reasoning included. The model's `default_max_output_tokens` applies when it is omitted.
     */
    max_completion_tokens?: number | null;
    /**
     * The older name of `max_completion_tokens`, which wins when both are sent.
     */
    max_tokens?: number | null;
    /**
     * Randomness. Bedrock's scale ends at 1, so a higher value is sent as 1 and a warning says so.
     */
    temperature?: number | null;
    /**
     * Nucleus sampling, the share of probability mass to sample from.
     */
    top_p?: number | null;
    /**
     * Up to four texts that end the answer where they would appear.
     */
    stop?: null | string | Array<string>;
    /**
     * Functions the model may ask the caller to run.
     */
    tools?: Array<ChatTool> | null;
    tool_choice?: ChatToolChoice;
    /**
     * Whether the model may ask for several tools at once. `false` is reported as ignored for models that cannot be told.
     */
    parallel_tool_calls?: boolean | null;
    response_format?: null | ChatResponseFormat;
    /**
     * How long a reasoning model may think before it answers. The nearest effort the model knows is sent, and a warning says so. Reported as ignored for models whose thinking cannot be steered.
     */
    reasoning_effort?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null;
    thinking?: ChatThinking;
    /**
     * Number of answers. Bedrock gives one; any other number is refused.
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
     * The gateway never stores prompts or answers; `true` is reported as ignored.
     */
    store?: boolean | null;
    /**
     * Labels to report the request by, as far as they fit; see `x-gateway-tags`.
     */
    metadata?: {
        [key: string]: string;
    } | null;
    /**
     * The caller's own id for its end user; the label `user` in reports, where it fits.
     */
    user?: string | null;
    /**
     * A stable id of the caller's end user; reported as ignored.
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
 * Tokens as Bedrock counted them.
 */
export type CompletionUsage = {
    /**
     * Input tokens, those read from or written to the cache included.
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
 * Who answered. Not the model that was asked for where that one failed and the operator has named another to stand in; `model` of the answer stays what was asked for.
 */
export type AnsweredBy = {
    /**
     * Id of the model, as `GET /v1/models` lists it.
     */
    model: string;
    /**
     * What Bedrock was called with, which begins with the inference profile where there is one.
     */
    bedrock_model_id: string;
    /**
     * The AWS Region that was called.
     */
    region: string;
};

/**
 * Something the caller should know although the request worked.
 */
export type GatewayWarning = {
    code: 'model_retired' | 'model_retiring' | 'temperature_clamped' | 'reasoning_effort_adjusted' | 'tool_calls_not_prevented' | 'schema_relaxed' | 'fallback_skipped';
    message: string;
};

/**
 * What the gateway knows about the request beyond OpenAI's fields. In a stream it rides on the last chunk.
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
     * How often Bedrock was asked until it answered. `cost_usd` has all of it, `usage` the answer alone.
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
     * Blocks that are complete, never pieces; append them.
     */
    thinking_blocks?: Array<ChatThinkingBlock>;
    /**
     * Those of the text that has just ended; append them.
     */
    annotations?: Array<ChatAnnotation>;
    /**
     * Those of the text that has just ended; append them (extension).
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
     * Those that it answered, or was the last to fail.
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
 * Sums of the requests that have something in common.
 */
export type UsageGroup = {
    /**
     * The day, the model, the key's id or the tag (`name=value`). `null` are requests without a tag; `~other` those whose tags were too many for one day to be told apart.
     */
    group: string | null;
    requests: number;
    /**
     * Those whose usage is estimated, because Bedrock's own count was lost.
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
 * A budget that counts requests of this key, and its current window. `spent` + `reserved` + `remaining` is the amount, unless a soft budget has been overspent.
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
     * `hard` refuses what would go over; `soft` only tells of it.
     */
    mode: 'hard' | 'soft';
    window: 'hour' | 'day' | 'week' | 'month';
    amount_usd: number;
    /**
     * Of requests that have ended.
     */
    spent_usd: number;
    /**
     * Held for requests under way: the most they can cost under a hard budget.
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
 * What the key's team has used, from the day roll-ups.
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
         * Those whose usage is estimated, because Bedrock's own count was lost.
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
     * Only with `group_by`. Days with the oldest first, all else with the dearest first.
     */
    groups?: Array<UsageGroup>;
    /**
     * Budgets of the key and its team, each with its current window. What counts other teams too is not shown.
     */
    budgets: Array<UsageBudget>;
    /**
     * What rules have refused on these days, most refusals first. A count to the best of the gateway's knowledge.
     */
    refusals_by_rule: Array<UsageRefusals>;
    /**
     * When the latest request of these days ended.
     */
    last_used_at: string | null;
};

/**
 * Billable tokens; no token is in two of them.
 */
export type UsageTokens = {
    /**
     * Neither read from nor written to the cache.
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
     * `measured` is Bedrock's own count. `estimated` replaces one that was lost, in any of the attempts, until it comes.
     */
    usage_source: 'measured' | 'estimated';
    tokens: UsageTokens;
    cost_usd: number;
    /**
     * The operator's and the caller's, `name=value`.
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
     * The rate applied; geography, prompt length and service tier are in it.
     */
    usd_per_million_tokens: number;
    amount_usd: number;
    /**
     * `listed`, or what stood in for a rate that no source states: another rate of the same price, times a factor where one is named.
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
     * `measured` is Bedrock's own count. `estimated` replaces one that was lost, in any of the attempts, until it comes.
     */
    usage_source: 'measured' | 'estimated';
    tokens: UsageTokens;
    /**
     * Of all attempts.
     */
    cost_usd: number;
    /**
     * The operator's and the caller's, `name=value`.
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
     * Every call of Bedrock, in their order; the last one answered, or failed for good. None when nobody was asked.
     */
    attempts: Array<UsageAttempt>;
    /**
     * The budgets that it counted against, and in which window.
     */
    budgets: Array<{
        budget_id: string;
        window_id: string;
    }>;
};

/**
 * Whether to refuse every field that would have no effect, with a 400 that names it, instead of reporting it.
 */
export type Strict = boolean;

/**
 * Labels to report the request by, `name=value`, separated by commas, ten at most. Names have 1 to 32 letters, digits, dots, hyphens or underscores; values 1 to 64 printable ASCII characters. `metadata` and `user` of the body are labels too, as far as they fit. An operator's tag of the same name wins, and budgets count operators' tags only.
 */
export type Tags = string;

/**
 * Whether another model, Region or inference profile may answer where the one asked for does not and the operator has named one. By default it may; a model that is asked for by its profile's id is never replaced. Trying the same one again is not a fallback.
 */
export type Fallback = boolean;

/**
 * How many days back to look, today included. Not read when `from` is given.
 */
export type Days = number;

/**
 * The first day, UTC. When left out, `days` counts back from `to`.
 */
export type From = string;

/**
 * The last day, UTC; today when left out. A range has at most 366 days.
 */
export type To = string;

/**
 * Adds `groups`: sums by day, model, key or tag. A request with several tags counts in the group of each, so that groups of tags may add up to more than the summary.
 */
export type GroupBy = 'day' | 'model' | 'key' | 'tag';

/**
 * The first day, UTC; 30 days up to `to` when left out.
 */
export type FirstDay = string;

/**
 * Records on a page, at most.
 */
export type Limit = number;

/**
 * `next_cursor` of the page before.
 */
export type Cursor = string;

/**
 * `x-request-id` of the request, which is also `gateway_metadata.request_id` of its answer.
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
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The body is larger than this gateway takes.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
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
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The body is larger than this gateway takes.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
     */
    500: ErrorResponse;
    /**
     * A part the gateway needs does not answer right now, or a model rests because it has failed again and again, and trying again helps; or it has no price for the model (`unknown_price`), which only its operator can change.
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
         * The model's name. A slash in it may be percent-encoded or not.
         */
        model: string;
    };
    query?: never;
    url: '/v1/models/{model}';
};

export type GetModelErrors = {
    /**
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
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
     * The body is larger than this gateway takes.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
     */
    500: ErrorResponse;
    /**
     * A part the gateway needs does not answer right now, or a model rests because it has failed again and again, and trying again helps; or it has no price for the model (`unknown_price`), which only its operator can change.
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
         * Whether to refuse every field that would have no effect, with a 400 that names it, instead of reporting it.
         */
        'x-gateway-strict'?: boolean;
        /**
         * Labels to report the request by, `name=value`, separated by commas, ten at most. Names have 1 to 32 letters, digits, dots, hyphens or underscores; values 1 to 64 printable ASCII characters. `metadata` and `user` of the body are labels too, as far as they fit. An operator's tag of the same name wins, and budgets count operators' tags only.
         */
        'x-gateway-tags'?: string;
        /**
         * Whether another model, Region or inference profile may answer where the one asked for does not and the operator has named one. By default it may; a model that is asked for by its profile's id is never replaced. Trying the same one again is not a fallback.
         */
        'x-gateway-fallback'?: boolean;
    };
    path?: never;
    query?: never;
    url: '/v1/chat/completions';
};

export type CreateChatCompletionErrors = {
    /**
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The key is valid, but its operator does not let it use the model, or AWS does not let this gateway use it.
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
     * The body is larger than this gateway takes.
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
     * A limit was reached; the message names it, `retry-after` says how long to wait.
     */
    429: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
     */
    500: ErrorResponse;
    /**
     * Bedrock failed or sent something that cannot be used.
     */
    502: ErrorResponse;
    /**
     * A part the gateway needs does not answer right now, or a model rests because it has failed again and again, and trying again helps; or it has no price for the model (`unknown_price`), which only its operator can change.
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
     * The answer, whole or as a stream.
     */
    200: ChatCompletion;
};

export type CreateChatCompletionResponse = CreateChatCompletionResponses[keyof CreateChatCompletionResponses];

export type CreateChatData = {
    body: ChatCompletionRequest;
    headers?: {
        /**
         * Whether to refuse every field that would have no effect, with a 400 that names it, instead of reporting it.
         */
        'x-gateway-strict'?: boolean;
        /**
         * Labels to report the request by, `name=value`, separated by commas, ten at most. Names have 1 to 32 letters, digits, dots, hyphens or underscores; values 1 to 64 printable ASCII characters. `metadata` and `user` of the body are labels too, as far as they fit. An operator's tag of the same name wins, and budgets count operators' tags only.
         */
        'x-gateway-tags'?: string;
        /**
         * Whether another model, Region or inference profile may answer where the one asked for does not and the operator has named one. By default it may; a model that is asked for by its profile's id is never replaced. Trying the same one again is not a fallback.
         */
        'x-gateway-fallback'?: boolean;
    };
    path?: never;
    query?: never;
    url: '/v1/chat';
};

export type CreateChatErrors = {
    /**
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The key is valid, but its operator does not let it use the model, or AWS does not let this gateway use it.
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
     * The body is larger than this gateway takes.
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
     * A limit was reached; the message names it, `retry-after` says how long to wait.
     */
    429: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
     */
    500: ErrorResponse;
    /**
     * Bedrock failed or sent something that cannot be used.
     */
    502: ErrorResponse;
    /**
     * A part the gateway needs does not answer right now, or a model rests because it has failed again and again, and trying again helps; or it has no price for the model (`unknown_price`), which only its operator can change.
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
     * The answer, whole or as a stream.
     */
    200: ChatCompletion;
};

export type CreateChatResponse = CreateChatResponses[keyof CreateChatResponses];

export type GetUsageData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * How many days back to look, today included. Not read when `from` is given.
         */
        days?: number;
        /**
         * The first day, UTC. When left out, `days` counts back from `to`.
         */
        from?: string;
        /**
         * The last day, UTC; today when left out. A range has at most 366 days.
         */
        to?: string;
        /**
         * Adds `groups`: sums by day, model, key or tag. A request with several tags counts in the group of each, so that groups of tags may add up to more than the summary.
         */
        group_by?: 'day' | 'model' | 'key' | 'tag';
    };
    url: '/v1/usage';
};

export type GetUsageErrors = {
    /**
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The body is larger than this gateway takes.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
     */
    500: ErrorResponse;
    /**
     * A part the gateway needs does not answer right now, or a model rests because it has failed again and again, and trying again helps; or it has no price for the model (`unknown_price`), which only its operator can change.
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
         * The first day, UTC; 30 days up to `to` when left out.
         */
        from?: string;
        /**
         * The last day, UTC; today when left out. A range has at most 366 days.
         */
        to?: string;
        /**
         * Records on a page, at most.
         */
        limit?: number;
        /**
         * `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/v1/usage/requests';
};

export type ListUsageRequestsErrors = {
    /**
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The API key is missing, mistyped, unknown, inactive or expired.
     */
    401: ErrorResponse;
    /**
     * The body is larger than this gateway takes.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
     */
    500: ErrorResponse;
    /**
     * A part the gateway needs does not answer right now, or a model rests because it has failed again and again, and trying again helps; or it has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type ListUsageRequestsError = ListUsageRequestsErrors[keyof ListUsageRequestsErrors];

export type ListUsageRequestsResponses = {
    /**
     * A page of records. It may hold fewer than `limit` although others follow.
     */
    200: UsageRecordList;
};

export type ListUsageRequestsResponse = ListUsageRequestsResponses[keyof ListUsageRequestsResponses];

export type GetUsageRequestData = {
    body?: never;
    path: {
        /**
         * `x-request-id` of the request, which is also `gateway_metadata.request_id` of its answer.
         */
        request_id: string;
    };
    query?: never;
    url: '/v1/usage/requests/{request_id}';
};

export type GetUsageRequestErrors = {
    /**
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
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
     * The body is larger than this gateway takes.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
     */
    500: ErrorResponse;
    /**
     * A part the gateway needs does not answer right now, or a model rests because it has failed again and again, and trying again helps; or it has no price for the model (`unknown_price`), which only its operator can change.
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
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The body is larger than this gateway takes.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
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
     * The request cannot be understood or asks for something the model cannot do. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The body is larger than this gateway takes.
     */
    413: ErrorResponse;
    /**
     * The gateway itself failed. The request id finds the reason in its log.
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
