package org.conferencecomplaints.files.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conferencecomplaints.files.documents.ACaseWithDocuments.MINUTES;
import static org.conferencecomplaints.files.documents.ACaseWithDocuments.REFERENCE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conferencecomplaints.platform.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class DocumentsTest {

    private static final byte[] THREE_PIECES = new byte[2 * DatabaseContentStore.PIECE + 7];

    static {
        new Random(6).nextBytes(THREE_PIECES);
    }

    @TempDir
    private Path folder;

    private static Document add(ACaseWithDocuments there, String name, byte[] content) {
        return there.inTransaction(() -> there.documents.add(REFERENCE, MINUTES, List.of(there.file(name, content))))
            .get(0);
    }

    private static byte[] read(ACaseWithDocuments there, Document document) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        there.documents.read(document, read);
        return read.toByteArray();
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.walk(Files.createDirectories(folder.resolve("kept")))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static long pieces(ACaseWithDocuments there) {
        return there.jdbc.sql("select count(*) from document_piece").query(Long.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "folder"})
    void whatIsReadIsWhatWasAdded(String store) throws IOException {
        ACaseWithDocuments there = new ACaseWithDocuments(store, folder);
        Document added = add(there, "Minutes 王.txt", THREE_PIECES);

        assertThat(read(there, added)).isEqualTo(THREE_PIECES);
        assertThat(there.documents.find(added.id())).contains(added);
        assertThat(there.documents.forComplaint(REFERENCE)).containsExactly(added);
        assertThat(added.size()).isEqualTo(THREE_PIECES.length);
        assertThat(there.events()).containsExactly("Document 1 (Conference minutes) was added.");
        assertThat(kept()).isEqualTo("folder".equals(store) ? 1 : 0);
        assertThat(pieces(there)).isEqualTo("folder".equals(store) ? 0 : 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "folder"})
    void oneThatCannotBeKeptLeavesNothingOfAll(String store) throws IOException {
        ACaseWithDocuments there = new ACaseWithDocuments(store, folder);
        CheckedFile gone = new CheckedFile("b.txt", "text/plain", folder.resolve("not-there"));

        assertThatThrownBy(() -> there.inTransaction(
            () -> there.documents.add(REFERENCE, MINUTES, List.of(there.file("a.txt", THREE_PIECES), gone))))
            .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> there.inTransaction(() -> there.documents.add(REFERENCE, MINUTES,
            IntStream.range(0, 9).mapToObj(number -> there.file(number + ".txt", "x")).toList())))
            .isInstanceOf(Refusal.class).hasMessage("Files: a complaint can have 8 documents, and this would be more.");

        assertThat(there.documents.forComplaint(REFERENCE)).isEmpty();
        assertThat(there.events()).isEmpty();
        assertThat(kept()).isZero();
        assertThat(pieces(there)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "folder"})
    void twoOfOneNameAtOnceAreTwoDocumentsOrTwoVersionsAndNoMix(String store) throws IOException {
        ACaseWithDocuments there = new ACaseWithDocuments(store, folder);
        Document first = add(there, "minutes.txt", "1".getBytes());

        byte[] one = "one".repeat(200_000).getBytes();
        byte[] two = "two".repeat(200_000).getBytes();
        Supplier<Document> add = () -> add(there, "minutes.txt", one);
        Supplier<Document> alsoAdd = () -> add(there, "minutes.txt", two);
        List<Document> apart = atOnce(add, alsoAdd);
        List<Document> versions = atOnce(
            () -> there.inTransaction(() -> there.documents.addVersion(first, there.file("minutes.txt", one))),
            () -> there.inTransaction(() -> there.documents.addVersion(first, there.file("minutes.txt", two))));

        assertThat(apart).extracting(Document::number).containsExactlyInAnyOrder(2, 3);
        assertThat(versions).extracting(Document::number).containsOnly(1);
        assertThat(versions).extracting(Document::version).containsExactlyInAnyOrder(2, 3);
        assertThat(there.documents.forComplaint(REFERENCE).stream().filter(document -> document.number() == 1))
            .extracting(Document::replaces).containsExactly(null, first.id(),
                there.documents.forComplaint(REFERENCE).get(1).id());
        assertThat(read(there, apart.get(0))).isEqualTo(one);
        assertThat(read(there, apart.get(1))).isEqualTo(two);
        assertThat(read(there, versions.get(0))).isEqualTo(one);
        assertThat(read(there, versions.get(1))).isEqualTo(two);
    }

    private static List<Document> atOnce(Supplier<Document> one, Supplier<Document> two) {
        CompletableFuture<Document> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<Document> second = CompletableFuture.supplyAsync(two);
        return List.of(first.join(), second.join());
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "folder"})
    void whatWasChangedBehindOurBackIsNotReadToItsEnd(String store) throws IOException {
        ACaseWithDocuments there = new ACaseWithDocuments(store, folder);
        Document added = add(there, "a.txt", THREE_PIECES);
        byte[] other = THREE_PIECES.clone();
        other[17] ^= 1;
        if ("folder".equals(store)) {
            Files.write(folder.resolve("kept").resolve(added.id().substring(0, 2)).resolve(added.id()), other);
        } else {
            there.jdbc.sql("delete from document_piece where piece_no = 3").update();
        }

        ByteArrayOutputStream read = new ByteArrayOutputStream();
        assertThatThrownBy(() -> there.documents.read(added, read)).isInstanceOf(IOException.class)
            .hasMessageContaining(added.id());
        assertThat(read.size()).isLessThan(THREE_PIECES.length);
    }

    @Test
    void whatIsWithdrawnIsKeptWithItsReasonAndTheVersionBeforeStands() throws IOException {
        ACaseWithDocuments there = new ACaseWithDocuments("database", folder);
        Document first = add(there, "a.txt", "first".getBytes());
        Document second = there.inTransaction(() -> there.documents.addVersion(first, there.file("b.txt", "second")));
        assertThat(there.documents.current(REFERENCE)).containsExactly(second);

        there.documents.withdraw(second, " Of another family ");

        Document withdrawn = there.documents.find(second.id()).orElseThrow();
        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(withdrawn.withdrawnReason()).isEqualTo("Of another family");
        assertThat(withdrawn.withdrawnBy()).isEqualTo("hackney-officer");
        assertThat(read(there, withdrawn)).isEqualTo("second".getBytes());
        assertThat(there.documents.current(REFERENCE)).containsExactly(first);
        assertThat(there.events()).last().isEqualTo("Document 1 (Conference minutes), version 2, was withdrawn.");

        assertThatThrownBy(() -> there.documents.withdraw(second, "Once more")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> there.documents.withdraw(first, " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> there.documents.withdraw(first, "x".repeat(1_001))).isInstanceOf(Refusal.class);
        assertThat(there.documents.current(REFERENCE)).containsExactly(first);
    }

    @Test
    void olderOnesStayWhereTheyAreWhenTheSettingChanges() throws IOException {
        ACaseWithDocuments there = new ACaseWithDocuments("database", folder);
        Document inDatabase = add(there, "a.txt", "here".getBytes());
        ACaseWithDocuments later = there.keptIn("folder");
        Document inFolder = add(later, "b.txt", "there".getBytes());

        assertThat(read(later, inDatabase)).isEqualTo("here".getBytes());
        assertThat(read(there, inFolder)).isEqualTo("there".getBytes());
        assertThatThrownBy(() -> there.keptIn("cloud")).hasMessageContaining("complaints.documents.store");
    }
}
