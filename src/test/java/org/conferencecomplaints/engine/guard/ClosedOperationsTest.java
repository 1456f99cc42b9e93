package org.conferencecomplaints.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** Of everything that the engine can be told to do it was decided whether people may tell it. */
class ClosedOperationsTest {

    private static final Pattern READS = Pattern.compile(
        "Get\\w+|Find\\w+|Is\\w+|Determine\\w+|\\w*QueryImpl|\\w*ReportImpl|\\w+QueryCmd|Create\\w+QueryCmd|"
            + "\\w+\\$\\w*(?:Count|Duration|Interval|Sum|Deployments)\\w*|GetTaskVariableCmdTyped|AuthorizationCheckCmd|CheckPassword");
    /** Decided by grants and by the guard on tasks. */
    private static final Set<String> BY_GRANTS = Set.of(
        "SubmitStartFormCmd", "StartProcessInstanceCmd", "SubmitTaskFormCmd", "CompleteTaskCmd", "ResolveTaskCmd",
        "ClaimTaskCmd", "AssignTaskCmd", "DelegateTaskCmd", "SetTaskOwnerCmd", "AddUserIdentityLinkCmd",
        "AddGroupIdentityLinkCmd", "DeleteUserIdentityLinkCmd", "DeleteGroupIdentityLinkCmd", "AddCommentCmd",
        "CreateFilterCmd", "SaveFilterCmd", "DeleteFilterCmd", "ExecuteFilterCountCmd", "ExecuteFilterListCmd",
        "ExecuteFilterListPageCmd", "ExecuteFilterSingleResultCmd", "CreateMigrationPlanCmd",
        "CreateUserCmd", "SaveUserCmd", "DeleteUserCmd", "UnlockUserCmd", "CreateGroupCmd", "SaveGroupCmd",
        "DeleteGroupCmd",
        "CreateMembershipCmd", "DeleteMembershipCmd", "CreateTenantCmd", "SaveTenantCmd", "DeleteTenantCmd",
        "CreateTenantGroupMembershipCmd", "DeleteTenantGroupMembershipCmd", "CreateTenantUserMembershipCmd",
        "DeleteTenantUserMembershipCmd", "CreateAuthorizationCommand",
        "SetUserInfoCmd", "DeleteUserInfoCmd", "SetUserPictureCmd", "DeleteUserPictureCmd");
    /** An operator's work: failed steps, batches of it, clearing what has passed its time. */
    private static final Set<String> OPERATING = Set.of("SetJobRetriesCmd", "SetJobsRetriesBatchCmd",
        "SetJobsRetriesByProcessBatchCmd", "SetAnnotationForIncidentCmd", "SetAnnotationForOperationLog",
        "ActivateBatchCmd", "SuspendBatchCmd", "DeleteBatchCmd", "HistoryCleanupCmd");
    /** The engine's own, which no interface of it offers to people. */
    private static final Pattern OWN = Pattern.compile(".*\\.(?:db|jobexecutor|persistence|metrics|test)\\..*"
        + "|.*\\$DbSchemaUpgradeCmd|.*\\.(?:BootstrapEngineCommand|HistoryLevelSetupCommand|SchemaOperation\\w+"
        + "|DefaultJobRetryCmd)");

    @Test
    void everyCommandOfTheEngineIsDecided() {
        Set<String> open = new TreeSet<>(commands().stream().filter(command -> !OWN.matcher(command).matches())
            .map(command -> command.substring(command.lastIndexOf('.') + 1))
            .filter(command -> !READS.matcher(command).matches()).collect(Collectors.toSet()));
        Set<String> closed = Arrays.stream(ClosedOperations.values()).flatMap(ClosedOperations::commands)
            .map(ClassUtils::getShortName).map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.toSet());

        Set<String> decided = new TreeSet<>(BY_GRANTS);
        decided.addAll(OPERATING);
        assertThat(closed).doesNotContainAnyElementsOf(decided);
        open.removeAll(closed);
        assertThat(open).containsExactlyInAnyOrderElementsOf(decided);
    }

    private static Set<String> commands() {
        try {
            Resource[] classes = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/camunda/bpm/engine/impl/**/*.class");
            return Arrays.stream(classes).map(ClosedOperationsTest::name).filter(ClosedOperationsTest::isCommand)
                .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource resource) {
        try {
            String url = resource.getURL().toString();
            return url.substring(url.lastIndexOf("org/camunda/bpm/engine/impl"), url.length() - ".class".length())
                .replace('/', '.');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCommand(String name) {
        try {
            Class<?> type = ClassUtils.forName(name, ClosedOperationsTest.class.getClassLoader());
            return Command.class.isAssignableFrom(type) && !type.isInterface()
                && !java.lang.reflect.Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError forAnotherEnvironment) {
            return false;
        }
    }
}
