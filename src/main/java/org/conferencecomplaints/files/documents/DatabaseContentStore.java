package org.conferencecomplaints.files.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores content in the database, in chunks. Each piece is read by a query of its own, so that somebody with a slow
 * line holds no connection.
 */
@Component
class DatabaseContentStore implements ContentStore {

    static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    DatabaseContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void put(String id, InputStream from) throws IOException {
        int number = 0;
        for (byte[] piece = from.readNBytes(PIECE); piece.length > 0; piece = from.readNBytes(PIECE)) {
            jdbc.sql("insert into document_piece (document_id, piece_no, content) values (?, ?, ?)")
                .params(id, ++number, piece).update();
        }
    }

    @Override
    public InputStream open(String id) {
        return new Pieces(id);
    }

    @Override
    public void forget(String id) {
        jdbc.sql("delete from document_piece where document_id = ?").param(id).update();
    }

    private Optional<byte[]> piece(String id, int number) {
        return jdbc.sql("select content from document_piece where document_id = ? and piece_no = ?")
            .params(id, number).query((row, index) -> row.getBytes(1)).optional();
    }

    private final class Pieces extends InputStream {

        private final String id;
        private int number;
        private byte[] piece = {};
        private int next;

        private Pieces(String id) {
            this.id = id;
        }

        @Override
        public int read() {
            return hasMore() ? piece[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int some = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, bytes, from, some);
            next += some;
            return some;
        }

        private boolean hasMore() {
            if (next == piece.length) {
                piece = piece(id, ++number).orElse(new byte[] {});
                next = 0;
            }
            return next < piece.length;
        }
    }
}
