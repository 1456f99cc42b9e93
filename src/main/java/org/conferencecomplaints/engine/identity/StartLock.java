package org.conferencecomplaints.engine.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * A lock in the database that lets nodes which start at once prepare the engine one after the other, so that each
 * thing is created once.
 */
@Component
public class StartLock {

    private final DataSource database;

    StartLock(DataSource database) {
        this.database = database;
    }

    /** Does the work while no other node does such work. What it does in the database is in transactions of its own. */
    public void take(Runnable work) {
        try (Connection apart = database.getConnection(); Statement turn = apart.createStatement()) {
            apart.setAutoCommit(false);
            turn.executeQuery("select id from start_turn for update");
            try {
                work.run();
            } finally {
                apart.rollback();
                apart.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The start could not be put in order with other nodes", e);
        }
    }
}
