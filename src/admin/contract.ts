import type { OperationId, Operations } from '../../generated/operations/admin.gen.ts';
import type { AuditActor } from '../../generated/types/admin/types.gen.ts';
import type { HandlerOf, RequestOf } from '../contract.ts';

export type AdminOperationId = OperationId;

/** Who is asking, as the audit log will tell it. */
export type Operator = AuditActor;

export type AdminRequest<Id extends AdminOperationId> = RequestOf<Operations[Id], Operator>;

/** Answers one operation. Throws `GatewayError` for everything that is not an answer. */
export type AdminHandler<Id extends AdminOperationId> = HandlerOf<Operations[Id], Operator>;

/** The handler table: the compiler asks for exactly one handler per operation of the operator's contract. */
export type AdminHandlers = { readonly [Id in AdminOperationId]: AdminHandler<Id> };
