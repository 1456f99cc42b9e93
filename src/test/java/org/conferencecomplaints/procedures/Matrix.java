package org.conferencecomplaints.procedures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** The table of roles against addresses, {@code access-matrix.md}: who may ask what, and what comes of it. */
record Matrix(List<String> people, List<Row> rows) {

    /** An address with what each of the people, in their order, is to be answered. */
    record Row(String request, String body, List<String> answers) {

        boolean changesNothing() {
            return request.startsWith("GET ");
        }

        @Override
        public String toString() {
            return body.isEmpty() ? request : request + " " + body;
        }
    }

    /** One person at one address. */
    record Pair(String person, Row row, String answer) {

        @Override
        public String toString() {
            return person + " " + row;
        }
    }

    static Matrix read() throws IOException {
        String text = new ClassPathResource("access-matrix.md").getContentAsString(StandardCharsets.UTF_8);
        List<String> people = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> cells = Arrays.stream(line.split("\\|")).skip(1).map(cell -> cell.replace("`", "").strip())
                .toList();
            if (line.matches("\\| [A-Za-z0-9]{2,3} \\|.*")) {
                people.add(cells.get(1));
            } else if (line.matches("\\| (GET|POST|PUT|DELETE) .*")) {
                rows.add(new Row(cells.get(0), cells.get(1), cells.subList(2, cells.size())));
            }
        }
        return new Matrix(people, rows);
    }

    /** Every person at this address, except where the table has a full stop. */
    List<Pair> pairs(Row row) {
        return IntStream.range(0, people.size()).filter(at -> !row.answers().get(at).equals("."))
            .mapToObj(at -> new Pair(people.get(at), row, row.answers().get(at))).toList();
    }
}
