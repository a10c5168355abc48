/**
 * A charm's hook: its environment, its relations with their databags, leadership, status, log and secrets.
 *
 * <p>Juju's hook tools answer, as processes; databags come in as read-only {@code Map<String, String>} and go out as
 * {@link dev.databag.DatabagDelta}. This package knows no schema, and nothing that scans JSON knows it.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     Hook hook = Hook.current();
 *     for (Relation relation : hook.relations("tracing", Role.REQUIRER)) {
 *         Decoded<ProviderAppData> offered = ProviderAppData.decode(relation.remoteApp());
 *         offered.value().ifPresentOrElse(Main::configure, () -> hook.waiting(offered.reason()));
 *     }
 * }
 * }</pre>
 *
 * <p><b>Who may write what is a matter of types.</b> {@link RemoteDatabag} cannot be written. {@link LocalDatabag} can,
 * and the one of the application is given out only for a {@link Leadership}, which nothing but
 * {@link Hook#leadership()} gives: a unit that does not lead can neither write nor read it, as in Juju.
 *
 * <p><b>As few processes as possible.</b> A tool runs when its answer is first asked for, and once in a hook: one
 * {@code is-leader}, one {@code relation-ids} an endpoint, one {@code relation-get} a databag. A delta is one
 * {@code relation-set}, an empty one none. Juju keeps what is written until the hook exits with status 0, and forgets
 * it otherwise.
 *
 * <p><b>What can go wrong</b> is a {@link HookToolException}: unchecked, for a hook that cannot reach Juju should fail
 * and be retried. Its subclasses tell apart what a charm may want to catch: {@link RelationNotFoundException},
 * {@link RelationDyingException}, {@link PermissionDeniedException}, {@link SecretNotFoundException},
 * {@link HookToolMissingException}, {@link HookToolTimeoutException} and {@link HookToolOutputException}. None of them
 * holds a value of a databag or a secret.
 *
 * <p>Nothing here may be shared between threads: a hook is one thing after another.
 */
package dev.databag.juju;
