package org.conferencecomplaints.correspondence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ForeignFileTest {

    @Test
    void whatDoesNotEndIsBrokenOffAndTheNextFileIsRead() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(TooMuchToRead.class)
                .isThrownBy(() -> ForeignFile.<Void, IOException>read(Duration.ofMillis(20), () -> {
                    while (true) {
                        ForeignFile.spend();
                    }
                })).withMessageContaining("far more work");
        }
        assertThat(ForeignFile.<String, IOException>read(ForeignFile.SHORT, () -> "read")).isEqualTo("read");
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsIsRefusedAndDamageIsToldAsItIs() {
        assertThatExceptionOfType(TooMuchToRead.class)
            .isThrownBy(() -> ForeignFile.<byte[], IOException>read(ForeignFile.SHORT, () -> {
                throw new OutOfMemoryError("a font's table");
            }));
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> ForeignFile.<byte[], IOException>read(ForeignFile.SHORT, () -> {
                throw new IOException("damaged");
            })).withMessage("damaged");
    }

    @Test
    void noFileIsReadInsideATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException()
                .isThrownBy(() -> ForeignFile.<String, IOException>read(ForeignFile.SHORT, () -> "read"));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }
}
