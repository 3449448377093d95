/** One deliberate fault in the metering code. */
export interface Mutant {
  /** What goes wrong with it. */
  readonly breaks: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  readonly replacement: string;
  /** Of these, at least one must fail. */
  readonly tests: readonly string[];
}

const WINDOWS = 'test/unit/stores/budgetWindows.test.ts';
const RECORDS = 'test/unit/stores/records.test.ts';
const BUCKETS = 'test/unit/stores/rateBuckets.test.ts';
const SIMULATION = 'test/simulation';

/** By file. Where several tests are named, the quickest come first. */
export const MUTANTS: readonly Mutant[] = [
  // Windows of budgets
  {
    breaks: 'a hold asks for no room: budgets are overspent',
    file: 'src/stores/windowWrites.ts',
    text: '...(hold.isHard ? [hasRoom, isUnder(hold)] : []),\n  ];',
    replacement: '...(hold.isHard ? [isUnder(hold)] : []),\n  ];',
    tests: [WINDOWS],
  },
  {
    breaks: 'a hold needs one more than it takes: the last of a budget cannot be spent',
    file: 'src/stores/windowWrites.ts',
    text: "attribute: 'remaining', is: '>=', value: hold.estimate }",
    replacement: "attribute: 'remaining', is: '>', value: hold.estimate }",
    tests: [WINDOWS],
  },
  {
    breaks: 'a hold is taken again when it is asked for again',
    file: 'src/stores/windowWrites.ts',
    text: '    isNew,\n',
    replacement: '',
    tests: [WINDOWS],
  },
  {
    breaks: 'what a split gives to the new stripe stays in the old one too',
    file: 'src/stores/windowWrites.ts',
    text: 'changes: { set: { depth: depth + 1 }, add: { remaining: -moved } }',
    replacement: 'changes: { set: { depth: depth + 1 } }',
    tests: [WINDOWS],
  },
  {
    breaks: 'gathering takes from a stripe what it does not have',
    file: 'src/stores/windowWrites.ts',
    text: "amount < 0 ? { attribute: 'remaining', is: '>=', value: -amount } : { exists: 'pk' }",
    replacement: "{ exists: 'pk' }",
    tests: [WINDOWS],
  },
  {
    breaks: 'a stripe without room is the end: nothing is gathered',
    file: 'src/stores/windowHolds.ts',
    text: 'const gathering = gatherWrites(hold, stripes, target);',
    replacement: 'const gathering = gatherWrites(hold, [], target);',
    tests: [WINDOWS],
  },
  {
    breaks: 'a stripe of a reduced budget does not pay what the first one owes',
    file: 'src/stores/windowAmount.ts',
    text: 'add: { remaining: -debt }',
    replacement: 'add: { remaining: 0 }',
    tests: [WINDOWS],
  },
  {
    breaks: 'a stripe of a reduced budget goes on before its debt is paid',
    file: 'src/stores/windowAmount.ts',
    text: "if (debt > 0 && remainingIn(item) < debt) return 'in_debt';",
    replacement:
      'if (remainingIn(item) < debt) return attempt(parts, followWrite(hold, { stripe, item }, 0)).then(() => "changed");',
    tests: [WINDOWS],
  },
  {
    breaks: 'a budget that becomes hard forgets what its other stripes owe',
    file: 'src/stores/windowAmount.ts',
    text: '  if (!(await collectDebts(parts, hold))) return found;\n',
    replacement: '',
    tests: [WINDOWS],
  },
  {
    breaks: 'only the first stripe looks whether the amount has changed',
    file: 'src/stores/windowWrites.ts',
    text: '...(hold.isHard ? [hasRoom, isUnder(hold)] : []),\n  ];',
    replacement:
      '...(hold.isHard ? [hasRoom] : []),\n    ...(hold.isHard && stripe === 0 ? [isUnder(hold)] : []),\n  ];',
    tests: [WINDOWS],
  },
  {
    breaks: 'a hold is settled as often as one likes',
    file: 'src/stores/windowItem.ts',
    text: '    condition: { exists: entry },\n',
    replacement: '',
    tests: [WINDOWS],
  },
  {
    breaks: 'what was spent is free again',
    file: 'src/stores/windowItem.ts',
    text: 'remaining: amounts.estimate - amounts.spent',
    replacement: 'remaining: amounts.estimate',
    tests: [WINDOWS],
  },
  {
    breaks: 'a late measurement settles a hold at the estimate',
    file: 'src/stores/windowItem.ts',
    text: '{ estimate, spent: spent.after }',
    replacement: '{ estimate, spent: spent.before }',
    tests: [RECORDS],
  },
  {
    breaks: 'a hold that is not where it is looked for first is never settled',
    file: 'src/stores/budgetWindows.ts',
    text: 'if (settled !== undefined) return settled;',
    replacement: 'return settled ?? [];',
    tests: [WINDOWS],
  },
  {
    breaks: 'any child of a stripe is taken for one that exists',
    file: 'src/governance/stripe.ts',
    text: '(hash >> level) % 2 === 1',
    replacement: 'hash % 2 === 1',
    tests: ['test/unit/governance/stripe.test.ts'],
  },

  // Records
  {
    breaks: 'a late `open` wakes a request that was taken back',
    file: 'src/stores/recordItem.ts',
    text: "    attributes,\n    condition: { missing: 'pk' },\n  };\n}\n\n/**\n * Overwrites",
    replacement: '    attributes,\n  };\n}\n\n/**\n * Overwrites',
    tests: [RECORDS],
  },
  {
    breaks: 'taking back an admission erases its settlement',
    file: 'src/stores/recordItem.ts',
    text: "const condition = { attribute: 'status', is: '<>', value: 'settled' } as const;",
    replacement: "const condition = { any: [{ exists: 'pk' }, { missing: 'pk' }] } as const;",
    tests: [RECORDS],
  },
  {
    breaks: 'a request is settled as often as one likes',
    file: 'src/stores/recordItem.ts',
    text: 'isOpen : { any: [isOpen, isVoid] };',
    replacement: "isOpen : ({ exists: 'pk' } as const);",
    tests: [RECORDS],
  },
  {
    breaks: 'nobody finds a request that still holds something',
    file: 'src/stores/recordItem.ts',
    text: 'request.holds.length === 0 ? {} :',
    replacement: 'request.holds.length >= 0 ? {} :',
    tests: [RECORDS],
  },
  {
    breaks: 'who has settled an estimate takes the mark of the measurement away',
    file: 'src/stores/recordItem.ts',
    text: "condition: { attribute: 'pending', is: '=', value: costNanoUsd }",
    replacement: "condition: { exists: 'pending' }",
    tests: [RECORDS],
  },
  {
    breaks: 'two late settlements both count',
    file: 'src/stores/recordItem.ts',
    text: '    condition: { exists: PRESUMED },\n',
    replacement: '',
    tests: [RECORDS],
  },
  {
    breaks: 'what maintenance presumes replaces what is known',
    file: 'src/stores/records.ts',
    text: 'replaced.isPresumed && !settlement.isPresumed',
    replacement: '!replaced.isPresumed',
    tests: [RECORDS],
  },
  {
    breaks: 'roll-ups count an estimate and its measurement',
    file: 'src/stores/records.ts',
    text: 'rollupWrites({ request, settlement, replaced, shard: shard() })',
    replacement: 'rollupWrites({ request, settlement, shard: shard() })',
    tests: [RECORDS],
  },

  // Rate limits
  {
    breaks: 'a bucket passes what it has no room for',
    file: 'src/stores/rateLanes.ts',
    text: ", { attribute, is: '<=', value: bounds.highestTatUs }",
    replacement: '',
    tests: [BUCKETS],
  },
  {
    breaks: 'who is refused slowly asks again for ever',
    file: 'src/stores/rateBuckets.ts',
    text: 'const refusal = refusalOf(bucket, lanes, found);',
    replacement: 'const refusal = refusalOf(bucket, lanesOf(bucket, charge, clock.nowMs()), found);',
    tests: [BUCKETS],
  },
  {
    breaks: 'what one bucket refuses is not given back to the other',
    file: 'src/stores/rateBuckets.ts',
    text: "return answer?.status === 'fulfilled' && answer.value.allowed;",
    replacement: "return answer?.status === 'rejected';",
    tests: [BUCKETS],
  },
  {
    breaks: 'a refusal is remembered although the instance has given back',
    file: 'src/stores/bucketMemory.ts',
    text: 'asked > (givenBack.get(subject) ?? 0) && ',
    replacement: '',
    tests: [BUCKETS],
  },
  {
    breaks: 'a refusal is remembered for a minute, whatever others give back',
    file: 'src/stores/bucketMemory.ts',
    text: 'const RECENT_MS = 1_000;',
    replacement: 'const RECENT_MS = 60_000;',
    tests: [BUCKETS],
  },
  {
    breaks: 'a bucket holds one request more than a minute has',
    file: 'src/governance/rateLimit.ts',
    text: 'highestTatUs: nowUs + fullToEmptyUs - incrementUs',
    replacement: 'highestTatUs: nowUs + fullToEmptyUs',
    tests: [BUCKETS],
  },

  // Admission
  {
    breaks: 'a refused request keeps its tokens and its turn',
    file: 'src/metering/admit.ts',
    text: 'if (isUndone) await parts.buckets.adjust(',
    replacement: 'if (isUndone === undefined) await parts.buckets.adjust(',
    tests: ['test/unit/metering/admit.test.ts'],
  },
  {
    breaks: 'what somebody has settled meanwhile is given back as well',
    file: 'src/metering/admit.ts',
    text: 'if (isUndone) await parts.buckets.adjust(',
    replacement: 'await parts.buckets.adjust(',
    tests: ['test/unit/metering/admit.test.ts', SIMULATION],
  },
  {
    breaks: 'an admission that outlasts its deadline asks the model all the same',
    file: 'src/metering/admit.ts',
    text: '  refusal ??= overdue(parts, request);\n',
    replacement: '',
    tests: ['test/unit/metering/admit.test.ts'],
  },
  {
    breaks: 'lost requests stand in the way for ever',
    file: 'src/metering/admit.ts',
    text: 'answer.overdueRequestIds.length === 0) return false;',
    replacement: 'answer.overdueRequestIds.length >= 0) return false;',
    tests: ['test/unit/metering/admit.test.ts'],
  },
  {
    breaks: 'a request counts as lost as soon as it may take no longer',
    file: 'src/metering/plan.ts',
    text: 'basis.maxRequestMs + DEADLINE_MARGIN_MS',
    replacement: 'basis.maxRequestMs',
    tests: ['test/unit/metering/createMeter.test.ts'],
  },

  // Settlement
  {
    breaks: 'the estimate of tokens is charged on top of those measured',
    file: 'src/metering/settleRequest.ts',
    text: 'totalTokens(settlement) - request.charge.tokens',
    replacement: 'totalTokens(settlement)',
    tests: [SIMULATION],
  },
  {
    breaks: 'the mark goes before the windows are settled',
    file: 'src/metering/settleRequest.ts',
    text: '  const told = await Promise.all(request.holds',
    replacement:
      '  await parts.records.clearPending(request.requestId, costNanoUsd);\n  const told = await Promise.all(request.holds',
    tests: [SIMULATION],
  },
  {
    breaks: 'who comes second settles the windows at his own cost',
    file: 'src/metering/settleRequest.ts',
    text: "answer.kind === 'already' ? answer.settlement : settlement",
    replacement: 'settlement',
    tests: ['test/unit/metering/settleRequest.test.ts'],
  },
  {
    breaks: 'a call that broke off costs nothing',
    file: 'src/metering/tab.ts',
    text: 'return mayBeBilled ? {',
    replacement: 'return !mayBeBilled ? {',
    tests: ['test/unit/metering/createMeter.test.ts'],
  },
  {
    breaks: 'a settlement that takes too long is waited for',
    file: 'src/metering/writeSettlement.ts',
    text: 'await withinTime(parts, settleRequest(parts, request, settlement))',
    replacement: 'await settleRequest(parts, request, settlement)',
    tests: ['test/unit/metering/maintain.test.ts'],
  },
  {
    breaks: 'a reader who leaves ends the count',
    file: 'src/metering/meterStream.ts',
    text: '    await count.drain(checkpoint);\n',
    replacement: '',
    tests: ['test/unit/metering/meterStream.test.ts'],
  },
  {
    breaks: 'a long stream never notes what it has delivered',
    file: 'src/metering/meterStream.ts',
    text: '    await tab.checkpoint(count.deliveredBytes());\n',
    replacement: '',
    tests: ['test/unit/metering/meterStream.test.ts'],
  },
  {
    breaks: 'what a lost stream has delivered is not counted',
    file: 'src/metering/estimateLost.ts',
    text: "kind: 'lost', deliveredBytes,",
    replacement: "kind: 'lost', deliveredBytes: 0 * deliveredBytes,",
    tests: ['test/unit/metering/maintain.test.ts'],
  },

  // Maintenance
  {
    breaks: 'requests are taken for lost whose measurement waits in the queue',
    file: 'src/metering/maintain.ts',
    text: '  const replayed = await parts.replays.drain(replay, hasTime);\n  const { resolved, failed } = await resolveOverdue(parts, hasTime);\n',
    replacement:
      '  const { resolved, failed } = await resolveOverdue(parts, hasTime);\n  const replayed = await parts.replays.drain(replay, hasTime);\n',
    tests: ['test/unit/metering/maintain.test.ts'],
  },
  {
    breaks: 'requests are ended that are still under way',
    file: 'src/metering/resolve.ts',
    text: "  if (nowMs < request.deadlineMs) return 'not_due';\n",
    replacement: '',
    tests: ['test/unit/metering/maintain.test.ts'],
  },
  {
    breaks: 'an admission that ended half way is billed as a request',
    file: 'src/metering/resolve.ts',
    text: '.every((isHeld) => isHeld)',
    replacement: '.some((isHeld) => isHeld)',
    tests: ['test/unit/metering/maintain.test.ts'],
  },
  {
    breaks: 'holds are released before the record says why',
    file: 'src/metering/resolve.ts',
    text: '  const settlement = await parts.records.void(request);\n  await settleHolds(parts, request, settlement);\n',
    replacement:
      '  await settleHolds(parts, request, undefined);\n  const settlement = await parts.records.void(request);\n',
    tests: [SIMULATION],
  },
  {
    breaks: 'a hold without a record is released while its record may yet be written',
    file: 'src/metering/resolve.ts',
    text: 'record === undefined ? await parts.records.bar(due) : record.isVoid',
    replacement: 'record === undefined || record.isVoid',
    tests: ['test/unit/metering/admit.test.ts', SIMULATION],
  },
  {
    breaks: 'a settlement that cannot be replayed is forgotten',
    file: 'src/local/fileReplayQueue.ts',
    text: '      else await put(entry);\n',
    replacement: '',
    tests: ['test/unit/local/fileReplayQueue.test.ts', 'test/unit/stores/replayQueues.test.ts'],
  },
];
