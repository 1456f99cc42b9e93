package org.conferencecomplaints.procedures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A pack as whoever gets it unpacks it. */
record Unpacked(Path folder, List<String> names) {

    static Unpacked of(byte[] zip, Path into) throws IOException {
        Path folder = Files.createTempDirectory(into, "unpacked");
        Map<String, Path> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
                files.put(entry.getName(), file);
            }
        }
        return new Unpacked(folder, List.copyOf(files.keySet()));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What {@code sha256sum -c} answers: 0 where every file is as the sums say. */
    int sha256sum() throws IOException, InterruptedException {
        return new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS").directory(folder.toFile())
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** By file name. */
    Map<String, String> sums() throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        Files.readAllLines(file("SHA256SUMS")).forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return sums;
    }

    /** Everything that can be read in it, with the names of its files; single spaces. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(name).append(' ').append(name.endsWith(".pdf")
                ? pdf(file(name))
                : Files.readString(file(name),
                    StandardCharsets.ISO_8859_1))
                .append(' ');
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
