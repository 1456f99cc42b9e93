package org.conferencecomplaints.files.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Minutes of 3 March.pdf                 | Minutes of 3 March.pdf",
        "Minutes.PDF                            | Minutes.pdf",
        "../../etc/passwd                       | passwd.pdf",
        "..\\..\\Windows\\win.ini               | win.ini.pdf",
        "C:\\fakepath\\views.pdf                | views.pdf",
        "/                                      | document.pdf",
        ".pdf                                   | document.pdf",
        "...                                    | document.pdf",
        ".htaccess                              | htaccess.pdf",
        "report.exe                             | report.exe.pdf",
        "report.pdf.                            | report.pdf.pdf",
        "report .pdf                            | report.pdf",
        "a<b>:*?c.pdf                           | a-b----c.pdf",
        "CON.pdf                                | _CON.pdf",
        "nul.txt.pdf                            | _nul.txt.pdf",
        "console.pdf                            | console.pdf",
        "王小明的意见.pdf                        | 王小明的意见.pdf",
        "Zażółć gęślą.pdf                       | Zażółć gęślą.pdf",
        "می‌خواهم.pdf                            | می‌خواهم.pdf"})
    void isSafeAndStillReadable(String given, String safe) {
        assertThat(SafeFileName.of(given, FileType.PDF)).isEqualTo(safe);
    }

    @Test
    void signsThatCannotBeSeenOrTurnALineRoundAreGone() {
        assertThat(SafeFileName.of("views\u202efdp.exe", FileType.TEXT)).isEqualTo("views fdp.exe.txt");
        assertThat(SafeFileName.of("a\u0000b\r\nSet-Cookie: x\u0007\u2028.pdf", FileType.PDF))
            .isEqualTo("a b Set-Cookie- x.pdf");
        assertThat(SafeFileName.of("\ud83d half \ufeff.pdf", FileType.PDF)).isEqualTo("half.pdf");
        assertThat(SafeFileName.of(null, FileType.PNG)).isEqualTo("document.png");
        assertThat(SafeFileName.of("photo.jpeg", FileType.JPEG)).isEqualTo("photo.jpeg");
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsEnding() {
        String safe = SafeFileName.of("Minutes ".repeat(60) + ".pdf", FileType.PDF);
        assertThat(safe).startsWith("Minutes Minutes").endsWith(".pdf").hasSizeBetween(190, 200);

        String wide = SafeFileName.of("🙂".repeat(300) + ".pdf", FileType.PDF);
        assertThat(wide.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(196, 200);
        assertThat(wide).startsWith("🙂🙂").endsWith("🙂.pdf");
    }
}
