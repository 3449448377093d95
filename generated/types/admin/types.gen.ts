// Made by `npm run generate` from openapi/. Do not edit.

export type ClientOptions = {
    baseUrl: 'http://127.0.0.1:8788' | (string & {});
};

/**
 * Limits of a team or a key. `null` is no limit. Where both have one, the stricter applies.
 */
export type Limits = {
    /**
     * Requests per minute.
     */
    rpm: number | null;
    /**
     * Tokens per minute.
     */
    tpm: number | null;
    /**
     * Requests under way at once.
     */
    max_concurrency: number | null;
};

/**
 * Models that may be asked for, by id, or by the name of an inference profile that the operator declared; `*` stands for any characters and `?` for one. `null` allows all, an empty list none. Where team and key both have a list, a model must be in both.
 */
export type AllowedModels = Array<string> | null;

/**
 * The operator's labels, such as cost centre or project. A key's tag overrides its team's of the same name. Callers cannot change them, so budgets can rest on them.
 */
export type Tags = {
    [key: string]: string;
};

/**
 * The Bedrock guardrail that watches every request of a team or key; callers can neither switch it off nor replace it. A key's wins over its team's; `null` is none of its own.
 */
export type Guardrail = {
    /**
     * Its id or ARN.
     */
    identifier: string;
    /**
     * A number, or `DRAFT`.
     */
    version: string;
    /**
     * Whether callers are told what it found, in `gateway_metadata.guardrail_trace`.
     */
    trace: 'enabled' | 'disabled' | 'enabled_full';
    /**
     * Whether a streamed answer waits for the guardrail. With `async` text may reach the client before it has been looked at. `null` leaves it to the caller, and is `sync` where the caller says nothing.
     */
    stream_processing_mode: 'sync' | 'async' | null;
} | null;

/**
 * What happens to a stream whose client is known to have left. `drain` reads it to its end, because Bedrock bills it in full, and then knows the exact usage; `abort` ends it and estimates.
 */
export type StreamDisconnect = 'drain' | 'abort';

/**
 * Who pays for requests.
 */
export type Team = {
    team_id: string;
    name: string;
    /**
     * Keys of an inactive team are refused.
     */
    status: 'active' | 'inactive';
    limits: Limits;
    allowed_models: AllowedModels;
    tags: Tags;
    guardrail: Guardrail;
    stream_disconnect: StreamDisconnect;
    created_at: string;
};

/**
 * One page of teams, by id. A team made a moment ago may still be missing.
 */
export type TeamList = {
    object: 'list';
    data: Array<Team>;
    /**
     * Send it as `cursor` for the next page; `null` on the last.
     */
    next_cursor: string | null;
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
 * Limits to set. What is left out stays as it is; `null` is no limit.
 */
export type LimitsChange = {
    /**
     * Requests per minute.
     */
    rpm?: number | null;
    /**
     * Tokens per minute.
     */
    tpm?: number | null;
    /**
     * Requests under way at once.
     */
    max_concurrency?: number | null;
};

/**
 * The guardrail to set; `null` takes it away. What is left out stays as it is; a new one needs `identifier` and `version`, and its `trace` is `disabled` unless it says otherwise.
 */
export type GuardrailChange = {
    /**
     * Its id or ARN.
     */
    identifier?: string;
    /**
     * A number, or `DRAFT`.
     */
    version?: string;
    /**
     * Whether callers are told what it found, in `gateway_metadata.guardrail_trace`.
     */
    trace?: 'enabled' | 'disabled' | 'enabled_full';
    /**
     * Whether a streamed answer waits for the guardrail; `null` leaves it to the caller.
     */
    stream_processing_mode?: 'sync' | 'async' | null;
} | null;

/**
 * A new team.
 */
export type TeamCreate = {
    /**
     * Chosen by the operator; cannot be changed.
     */
    team_id: string;
    /**
     * For people.
     */
    name: string;
    status?: 'active' | 'inactive';
    /**
     * `rpm` is 60 when left out; the others have no limit then.
     */
    limits?: LimitsChange;
    allowed_models?: AllowedModels;
    tags?: Tags;
    guardrail?: GuardrailChange;
    stream_disconnect?: StreamDisconnect;
};

/**
 * Labels to set. What is left out stays as it is; `null` takes a label away.
 */
export type TagsChange = {
    [key: string]: string | null;
};

/**
 * What to change of a team.
 */
export type TeamUpdate = {
    name?: string;
    status?: 'active' | 'inactive';
    limits?: LimitsChange;
    allowed_models?: AllowedModels;
    tags?: TagsChange;
    guardrail?: GuardrailChange;
    stream_disconnect?: StreamDisconnect;
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
 * A key as it is known after it was made, without its secret.
 */
export type ApiKey = {
    key_id: string;
    team_id: string;
    /**
     * For people.
     */
    name: string | null;
    /**
     * `inactive` can become active again, `revoked` cannot.
     */
    status: 'active' | 'inactive' | 'revoked';
    /**
     * The secret's last four characters, which are checksum.
     */
    hint: string;
    expires_at: string | null;
    limits: Limits;
    allowed_models: AllowedModels;
    tags: Tags;
    guardrail: Guardrail;
    created_at: string;
    last_rotated_at: string | null;
};

/**
 * One page of keys, by team and age. A key made a moment ago may still be missing.
 */
export type ApiKeyList = {
    object: 'list';
    data: Array<ApiKey>;
    /**
     * Send it as `cursor` for the next page; `null` on the last.
     */
    next_cursor: string | null;
};

/**
 * A new key of a team.
 */
export type ApiKeyCreate = {
    team_id: string;
    /**
     * For people.
     */
    name?: string | null;
    /**
     * In the future; never when left out.
     */
    expires_at?: string | null;
    limits?: LimitsChange;
    allowed_models?: AllowedModels;
    tags?: Tags;
    guardrail?: GuardrailChange;
};

/**
 * A key with its secret, which is shown this once and stored nowhere.
 */
export type ApiKeySecret = {
    key_id: string;
    /**
     * The secret: what clients send. Keep it now; nobody can show it again.
     */
    api_key: string;
    team_id: string;
    /**
     * For people.
     */
    name: string | null;
    status: 'active' | 'inactive' | 'revoked';
    /**
     * The secret's last four characters, which are checksum.
     */
    hint: string;
    expires_at: string | null;
    limits: Limits;
    allowed_models: AllowedModels;
    tags: Tags;
    guardrail: Guardrail;
    created_at: string;
    last_rotated_at: string | null;
};

/**
 * What to change of a key.
 */
export type ApiKeyUpdate = {
    name?: string | null;
    status?: 'active' | 'inactive';
    /**
     * A moment in the past ends the key now.
     */
    expires_at?: string | null;
    limits?: LimitsChange;
    allowed_models?: AllowedModels;
    tags?: TagsChange;
    guardrail?: GuardrailChange;
};

/**
 * How to rotate a key.
 */
export type ApiKeyRotate = {
    /**
     * How long the old secret goes on working, at most 30 days. 0 ends it at once.
     */
    grace_seconds: number;
};

/**
 * Only requests that carry this tag, set by the operator on key or team. `null` is every request.
 */
export type BudgetTag = {
    name: string;
    value: string;
} | null;

/**
 * The time for which an amount is meant. Windows follow the calendar of their time zone and need no reset.
 */
export type BudgetWindow = {
    unit: 'hour' | 'day' | 'week' | 'month';
    /**
     * IANA name, such as `Europe/Berlin`.
     */
    time_zone: string;
    /**
     * The day on which a month starts, or a week: 1 is Monday.
     */
    fiscal_start_day: number;
};

/**
 * What may be spent in each window.
 */
export type Budget = {
    budget_id: string;
    scope: 'gateway' | 'team' | 'key';
    /**
     * `null` for the whole gateway.
     */
    team_id: string | null;
    /**
     * Only where the scope is a key.
     */
    key_id: string | null;
    /**
     * Only what this model costs, by its id, whichever model was asked for; `null` is every model.
     */
    model: string | null;
    tag: BudgetTag;
    amount_usd: number;
    /**
     * The same amount, exactly: 10^9 are one dollar.
     */
    amount_nano_usd: number;
    window: BudgetWindow;
    /**
     * `hard` refuses what would exceed it; `soft` only notifies.
     */
    mode: 'hard' | 'soft';
    created_at: string;
    updated_at: string;
};

/**
 * One page of budgets, by team and id; the whole gateway's come first. A budget set a moment ago may still be missing.
 */
export type BudgetList = {
    object: 'list';
    data: Array<Budget>;
    /**
     * Send it as `cursor` for the next page; `null` on the last.
     */
    next_cursor: string | null;
};

/**
 * A budget, whole. It replaces the one with the same id, but whose requests it counts cannot change.
 */
export type BudgetSet = {
    /**
     * Whose requests count.
     */
    scope: 'gateway' | 'team' | 'key';
    /**
     * Needed where the scope is a team.
     */
    team_id?: string | null;
    /**
     * Needed where the scope is a key.
     */
    key_id?: string | null;
    /**
     * Only what this model costs, by any of its names.
     */
    model?: string | null;
    tag?: BudgetTag;
    /**
     * US dollars, as a number of up to 15 digits or as a decimal text such as "0.000000035". At most 9 decimals and at most 9,000,000.
     */
    amount_usd: number | string;
    /**
     * The time for which the amount is meant.
     */
    window: {
        unit: 'hour' | 'day' | 'week' | 'month';
        /**
         * IANA name, such as `Europe/Berlin`.
         */
        time_zone?: string;
        /**
         * The day on which a month (1 to 28) or a week (1 is Monday, 7 is Sunday) starts.
         */
        fiscal_start_day?: number;
    };
    /**
     * `hard` refuses what would exceed it; `soft` only notifies.
     */
    mode: 'hard' | 'soft';
};

/**
 * Who wrote, as far as the gateway can know.
 */
export type AuditActor = {
    /**
     * What the gateway can vouch for: `local-operator` for whoever holds the local admin token, `local-start` for the start of a local gateway. `null` on AWS, where Lambda does not tell a function who invoked it.
     */
    principal: string | null;
    /**
     * On AWS: who the caller says it is. Nobody has checked it. CloudTrail's data event of the function with `invocation_id` as its request id names the true IAM principal.
     */
    claimed_principal: string | null;
    /**
     * On AWS: the function, as it was invoked.
     */
    function_arn: string | null;
    /**
     * On AWS: the invocation's request id.
     */
    invocation_id: string | null;
};

/**
 * One write of an operator. It was stored together with what it tells of, or neither was.
 */
export type AuditEvent = {
    event_id: string;
    occurred_at: string;
    action: 'team.create' | 'team.update' | 'key.create' | 'key.update' | 'key.rotate' | 'key.revoke' | 'budget.set' | 'budget.delete';
    target: {
        type: 'team' | 'key' | 'budget';
        id: string;
        /**
         * `null` for a budget of the whole gateway.
         */
        team_id: string | null;
    };
    actor: AuditActor;
    /**
     * `x-request-id` of the write; `null` for what the gateway did itself.
     */
    request_id: string | null;
    /**
     * The target as it was, in the form of `Team`, `ApiKey` or `Budget`.
     */
    before: {
        [key: string]: unknown;
    } | null;
    /**
     * The target as it became; `null` when it was deleted.
     */
    after: {
        [key: string]: unknown;
    } | null;
};

/**
 * One page of audit events, newest first.
 */
export type AuditEventList = {
    object: 'list';
    data: Array<AuditEvent>;
    /**
     * Send it as `cursor` for the next page; `null` on the last. A page looks at no more than 31 days, so it may be short or empty while there are more.
     */
    next_cursor: string | null;
};

/**
 * A table of the store, or an index of one that is `ok`.
 */
export type StorePart = {
    /**
     * As AWS writes it: the table's name; of an index, `<table>/index/<index>`.
     */
    name: string;
    /**
     * `missing`: there is none of this name, or not with the keys it should have. `refused`: AWS takes the gateway's credentials for wrong or does not let them read. `unreachable`: no usable answer.
     */
    status: 'ok' | 'missing' | 'refused' | 'unreachable';
};

/**
 * What the gateway finds when it looks at itself.
 */
export type Health = {
    /**
     * `healthy` when every part of the store is `ok`.
     */
    status: 'healthy' | 'unhealthy';
    service: 'llm-gateway';
    /**
     * The gateway's clock.
     */
    timestamp: string;
    version: string;
    /**
     * `LLM_GATEWAY_ENVIRONMENT`.
     */
    environment: string;
    /**
     * The AWS region of Bedrock and of the store.
     */
    region: string;
    /**
     * Where another Bedrock answers, such as the simulator of `npm start`. `null` is AWS's own.
     */
    bedrock_endpoint: string | null;
    store: Array<StorePart>;
};

/**
 * Entries on a page, at most.
 */
export type Limit = number;

/**
 * The `next_cursor` of the previous page.
 */
export type Cursor = string;

/**
 * The team's id.
 */
export type TeamId = string;

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
export type Limit2 = number;

/**
 * The request's `x-request-id`, which is also the `gateway_metadata.request_id` of its answer.
 */
export type UsageRequestId = string;

/**
 * Only those of this team.
 */
export type OfTeam = string;

/**
 * The key's id; not the key itself.
 */
export type KeyId = string;

/**
 * The budget's id, chosen by the operator.
 */
export type BudgetId = string;

export type ListTeamsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Entries on a page, at most.
         */
        limit?: number;
        /**
         * The `next_cursor` of the previous page.
         */
        cursor?: string;
    };
    url: '/admin/teams';
};

export type ListTeamsErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type ListTeamsError = ListTeamsErrors[keyof ListTeamsErrors];

export type ListTeamsResponses = {
    /**
     * A page of teams.
     */
    200: TeamList;
};

export type ListTeamsResponse = ListTeamsResponses[keyof ListTeamsResponses];

export type CreateTeamData = {
    body: TeamCreate;
    path?: never;
    query?: never;
    url: '/admin/teams';
};

export type CreateTeamErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * What is there does not allow this; the message says why, `x-should-retry` whether another try can help.
     */
    409: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type CreateTeamError = CreateTeamErrors[keyof CreateTeamErrors];

export type CreateTeamResponses = {
    /**
     * The team.
     */
    201: Team;
};

export type CreateTeamResponse = CreateTeamResponses[keyof CreateTeamResponses];

export type GetTeamData = {
    body?: never;
    path: {
        /**
         * The team's id.
         */
        team_id: string;
    };
    query?: never;
    url: '/admin/teams/{team_id}';
};

export type GetTeamErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type GetTeamError = GetTeamErrors[keyof GetTeamErrors];

export type GetTeamResponses = {
    /**
     * The team.
     */
    200: Team;
};

export type GetTeamResponse = GetTeamResponses[keyof GetTeamResponses];

export type UpdateTeamData = {
    body: TeamUpdate;
    path: {
        /**
         * The team's id.
         */
        team_id: string;
    };
    query?: never;
    url: '/admin/teams/{team_id}';
};

export type UpdateTeamErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * What is there does not allow this; the message says why, `x-should-retry` whether another try can help.
     */
    409: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type UpdateTeamError = UpdateTeamErrors[keyof UpdateTeamErrors];

export type UpdateTeamResponses = {
    /**
     * The team as it became.
     */
    200: Team;
};

export type UpdateTeamResponse = UpdateTeamResponses[keyof UpdateTeamResponses];

export type GetTeamUsageData = {
    body?: never;
    path: {
        /**
         * The team's id.
         */
        team_id: string;
    };
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
    url: '/admin/teams/{team_id}/usage';
};

export type GetTeamUsageErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type GetTeamUsageError = GetTeamUsageErrors[keyof GetTeamUsageErrors];

export type GetTeamUsageResponses = {
    /**
     * The usage.
     */
    200: UsageReport;
};

export type GetTeamUsageResponse = GetTeamUsageResponses[keyof GetTeamUsageResponses];

export type ListTeamUsageRequestsData = {
    body?: never;
    path: {
        /**
         * The team's id.
         */
        team_id: string;
    };
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
    url: '/admin/teams/{team_id}/usage/requests';
};

export type ListTeamUsageRequestsErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type ListTeamUsageRequestsError = ListTeamUsageRequestsErrors[keyof ListTeamUsageRequestsErrors];

export type ListTeamUsageRequestsResponses = {
    /**
     * A page of records. It may have fewer than `limit` records even if more follow.
     */
    200: UsageRecordList;
};

export type ListTeamUsageRequestsResponse = ListTeamUsageRequestsResponses[keyof ListTeamUsageRequestsResponses];

export type GetTeamUsageRequestData = {
    body?: never;
    path: {
        /**
         * The team's id.
         */
        team_id: string;
        /**
         * The request's `x-request-id`, which is also the `gateway_metadata.request_id` of its answer.
         */
        request_id: string;
    };
    query?: never;
    url: '/admin/teams/{team_id}/usage/requests/{request_id}';
};

export type GetTeamUsageRequestErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type GetTeamUsageRequestError = GetTeamUsageRequestErrors[keyof GetTeamUsageRequestErrors];

export type GetTeamUsageRequestResponses = {
    /**
     * The record and its bill.
     */
    200: UsageRecordDetail;
};

export type GetTeamUsageRequestResponse = GetTeamUsageRequestResponses[keyof GetTeamUsageRequestResponses];

export type ListKeysData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Only those of this team.
         */
        team_id?: string;
        /**
         * Entries on a page, at most.
         */
        limit?: number;
        /**
         * The `next_cursor` of the previous page.
         */
        cursor?: string;
    };
    url: '/admin/keys';
};

export type ListKeysErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type ListKeysError = ListKeysErrors[keyof ListKeysErrors];

export type ListKeysResponses = {
    /**
     * A page of keys.
     */
    200: ApiKeyList;
};

export type ListKeysResponse = ListKeysResponses[keyof ListKeysResponses];

export type CreateKeyData = {
    body: ApiKeyCreate;
    path?: never;
    query?: never;
    url: '/admin/keys';
};

export type CreateKeyErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * What is there does not allow this; the message says why, `x-should-retry` whether another try can help.
     */
    409: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type CreateKeyError = CreateKeyErrors[keyof CreateKeyErrors];

export type CreateKeyResponses = {
    /**
     * The key and its secret.
     */
    201: ApiKeySecret;
};

export type CreateKeyResponse = CreateKeyResponses[keyof CreateKeyResponses];

export type UpdateKeyData = {
    body: ApiKeyUpdate;
    path: {
        /**
         * The key's id; not the key itself.
         */
        key_id: string;
    };
    query?: never;
    url: '/admin/keys/{key_id}';
};

export type UpdateKeyErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * What is there does not allow this; the message says why, `x-should-retry` whether another try can help.
     */
    409: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type UpdateKeyError = UpdateKeyErrors[keyof UpdateKeyErrors];

export type UpdateKeyResponses = {
    /**
     * The key as it became.
     */
    200: ApiKey;
};

export type UpdateKeyResponse = UpdateKeyResponses[keyof UpdateKeyResponses];

export type RevokeKeyData = {
    body?: never;
    path: {
        /**
         * The key's id; not the key itself.
         */
        key_id: string;
    };
    query?: never;
    url: '/admin/keys/{key_id}/revoke';
};

export type RevokeKeyErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * What is there does not allow this; the message says why, `x-should-retry` whether another try can help.
     */
    409: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type RevokeKeyError = RevokeKeyErrors[keyof RevokeKeyErrors];

export type RevokeKeyResponses = {
    /**
     * The revoked key.
     */
    200: ApiKey;
};

export type RevokeKeyResponse = RevokeKeyResponses[keyof RevokeKeyResponses];

export type RotateKeyData = {
    body: ApiKeyRotate;
    path: {
        /**
         * The key's id; not the key itself.
         */
        key_id: string;
    };
    query?: never;
    url: '/admin/keys/{key_id}/rotate';
};

export type RotateKeyErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * What is there does not allow this; the message says why, `x-should-retry` whether another try can help.
     */
    409: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type RotateKeyError = RotateKeyErrors[keyof RotateKeyErrors];

export type RotateKeyResponses = {
    /**
     * The key and its new secret.
     */
    200: ApiKeySecret;
};

export type RotateKeyResponse = RotateKeyResponses[keyof RotateKeyResponses];

export type ListBudgetsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Only those of this team.
         */
        team_id?: string;
        /**
         * Entries on a page, at most.
         */
        limit?: number;
        /**
         * The `next_cursor` of the previous page.
         */
        cursor?: string;
    };
    url: '/admin/budgets';
};

export type ListBudgetsErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type ListBudgetsError = ListBudgetsErrors[keyof ListBudgetsErrors];

export type ListBudgetsResponses = {
    /**
     * A page of budgets.
     */
    200: BudgetList;
};

export type ListBudgetsResponse = ListBudgetsResponses[keyof ListBudgetsResponses];

export type DeleteBudgetData = {
    body?: never;
    path: {
        /**
         * The budget's id, chosen by the operator.
         */
        budget_id: string;
    };
    query?: never;
    url: '/admin/budgets/{budget_id}';
};

export type DeleteBudgetErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * What is there does not allow this; the message says why, `x-should-retry` whether another try can help.
     */
    409: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type DeleteBudgetError = DeleteBudgetErrors[keyof DeleteBudgetErrors];

export type DeleteBudgetResponses = {
    /**
     * The budget as it was.
     */
    200: Budget;
};

export type DeleteBudgetResponse = DeleteBudgetResponses[keyof DeleteBudgetResponses];

export type SetBudgetData = {
    body: BudgetSet;
    path: {
        /**
         * The budget's id, chosen by the operator.
         */
        budget_id: string;
    };
    query?: never;
    url: '/admin/budgets/{budget_id}';
};

export type SetBudgetErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * There is no such team, key, budget or record.
     */
    404: ErrorResponse;
    /**
     * What is there does not allow this; the message says why, `x-should-retry` whether another try can help.
     */
    409: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type SetBudgetError = SetBudgetErrors[keyof SetBudgetErrors];

export type SetBudgetResponses = {
    /**
     * The budget as it became.
     */
    200: Budget;
};

export type SetBudgetResponse = SetBudgetResponses[keyof SetBudgetResponses];

export type ListAuditEventsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * The first day, UTC; 30 days before `to` when left out.
         */
        from?: string;
        /**
         * The last day, UTC; today when left out.
         */
        to?: string;
        /**
         * Entries on a page, at most.
         */
        limit?: number;
        /**
         * The `next_cursor` of the previous page.
         */
        cursor?: string;
    };
    url: '/admin/audit';
};

export type ListAuditEventsErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type ListAuditEventsError = ListAuditEventsErrors[keyof ListAuditEventsErrors];

export type ListAuditEventsResponses = {
    /**
     * A page of events.
     */
    200: AuditEventList;
};

export type ListAuditEventsResponse = ListAuditEventsResponses[keyof ListAuditEventsResponses];

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/admin/health';
};

export type GetHealthErrors = {
    /**
     * The request cannot be understood. `param` names the field.
     */
    400: ErrorResponse;
    /**
     * The admin token is missing or not the one of this start.
     */
    401: ErrorResponse;
    /**
     * The request was made by a web page, or under a name that is not this machine's own.
     */
    403: ErrorResponse;
    /**
     * The body is larger than this gateway accepts.
     */
    413: ErrorResponse;
    /**
     * The body is not declared as JSON.
     */
    415: ErrorResponse;
    /**
     * The gateway itself failed. Its operator can find the reason in the log by the request id.
     */
    500: ErrorResponse;
    /**
     * Something the gateway depends on does not answer right now, or a model is paused because it failed repeatedly: in both cases a retry can help. Or the gateway has no price for the model (`unknown_price`), which only its operator can change.
     */
    503: ErrorResponse;
};

export type GetHealthError = GetHealthErrors[keyof GetHealthErrors];

export type GetHealthResponses = {
    /**
     * What was found.
     */
    200: Health;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];
