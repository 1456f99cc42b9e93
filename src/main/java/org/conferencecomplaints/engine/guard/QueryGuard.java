package org.conferencecomplaints.engine.guard;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.conferencecomplaints.platform.Refusal;

/**
 * Refuses expressions inside queries, at any depth: the engine looks for them at the top only, and evaluates those
 * inside an {@code orQueries} for anybody who is signed in (CVE-2026-109432). A filter that is kept may use the three
 * that the standard filters use, as they stand. A list that nobody limited is limited here, and never cut in silence.
 */
public final class QueryGuard extends CommandInterceptor {

    private static final Set<String> KEPT = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}",
        "#{currentUser()}", "#{currentUserGroups()}", "#{now()}");
    private static final String IN_QUERY = "A query takes values, not expressions.";
    private static final String IN_FILTER = "A filter takes values, and of expressions only ${currentUser()}, "
        + "${currentUserGroups()} and ${now()}.";

    private final int most;

    /**
     * Guards all queries.
     *
     * @param most how many results a list has at most
     */
    public QueryGuard(int most) {
        this.most = most;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof SaveFilterCmd) {
            Filter filter = (Filter) CommandFields.read(command, "filter");
            refuseUnless(KEPT.containsAll(expressions(filter.getQuery()).toList()), IN_FILTER);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            refuseUnless(expressions((Query<?, ?>) CommandFields.read(command, "extendingQuery")).findAny().isEmpty(),
                IN_QUERY);
        } else if (command instanceof AbstractQuery<?, ?> query) {
            refuseUnless(expressions(query).findAny().isEmpty(), IN_QUERY);
        }
        return Context.getCommandContext() == null ? limited(command) : next.execute(command);
    }

    private static void refuseUnless(boolean allowed, String words) {
        if (!allowed) {
            throw new Refusal(null, words);
        }
    }

    private static Stream<String> expressions(Query<?, ?> query) {
        if (!(query instanceof AbstractQuery<?, ?> known)) {
            return Stream.empty();
        }
        Stream<String> inside = known instanceof TaskQueryImpl tasks
            ? tasks.getQueries().stream().filter(other -> other != known).flatMap(QueryGuard::expressions)
            : Stream.empty();
        return Stream.concat(known.getExpressions().values().stream(), inside);
    }

    /** The engine refuses a list without a limit, however short. */
    @SuppressWarnings("unchecked")
    private <T> T limited(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query && isUnlimited(query)) {
            return (T) whole(query.listPage(0, most));
        }
        if (command instanceof ExecuteFilterListCmd) {
            return (T) whole(next.execute(new ExecuteFilterListPageCmd((String) CommandFields.read(command, "filterId"),
                (Query<?, ?>) CommandFields.read(command, "extendingQuery"), 0, most)));
        }
        return next.execute(command);
    }

    private static boolean isUnlimited(AbstractQuery<?, ?> query) {
        return (boolean) CommandFields.read(query, "maxResultsLimitEnabled")
            && "LIST".equals(String.valueOf(CommandFields.read(query, "resultType")));
    }

    private <C extends Collection<?>> C whole(C found) {
        if (found.size() >= most) {
            throw new Refusal(null,
                "There are %,d results or more. Ask for some at a time, with firstResult and maxResults."
                    .formatted(most));
        }
        return found;
    }
}
