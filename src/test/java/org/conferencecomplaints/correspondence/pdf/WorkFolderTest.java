package org.conferencecomplaints.correspondence.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path home;

    /** Another process that is at work until it is ended. */
    static final class AtWork {
        public static void main(String[] home) throws IOException {
            System.out.println(new WorkFolder(Path.of(home[0])).file());
            System.in.read();
        }
    }

    @Test
    void nobodyElseReadsItAndItGoesWithItsProcess() throws IOException {
        Path file;
        try (WorkFolder work = new WorkFolder(home); WorkFolder second = new WorkFolder(home)) {
            file = work.file();
            Files.writeString(file, "A family's words");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
            assertThat(second.file().getParent()).isNotEqualTo(file.getParent());
        }
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAtTheNextStartAndNothingOfOneThatIsAtWork() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), AtWork.class.getName(), home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = other.inputReader()) {
            Path theirs = Path.of(said.readLine());
            new WorkFolder(home).close();
            assertThat(theirs).as("of one at work").exists();

            other.destroyForcibly().waitFor();
            assertThat(theirs).as("of one that was killed").exists();
            new WorkFolder(home).close();
            assertThat(theirs.getParent()).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }
}
