package org.conferencecomplaints.engine.migration;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The command-line migration of running complaints: an operator starts the application once with {@code
 * --complaints.procedures.migrate=<procedure>} to be told which running complaints can move to its newest version, and
 * with {@code --complaints.procedures.migrate-now=true} as well After the procedures have been deployed.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("complaints.procedures.migrate")
class MigrationRunner implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationRunner.class);

    private final ProcedureMigration moves;
    private final String procedure;
    private final boolean now;

    MigrationRunner(ProcedureMigration moves, @Value("${complaints.procedures.migrate}") String procedure,
                    @Value("${complaints.procedures.migrate-now:false}") boolean now) {
        this.moves = moves;
        this.procedure = procedure;
        this.now = now;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<ComplaintMigration> all = now ? moves.move(procedure) : moves.check(procedure);
        all.forEach(move -> LOG.info("{}", move.inWords(now)));
        long fit = all.stream().filter(ComplaintMigration::fits).count();
        LOG.info("{}: {} running complaints on older versions, {} {}, {} stay on theirs", procedure, all.size(), fit,
            now ? "moved" : "can move", all.size() - fit);
    }
}
