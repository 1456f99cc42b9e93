package org.conferencecomplaints.correspondence.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;

/**
 * Loads the letter templates: {@code letters/<council>/<letter>.html}, its easy-read version {@code
 * <letter>.easy.html} beside it, and {@code shared/<piece>.html}. What is wrong is told with file, line and reason.
 */
public final class TemplateFiles {

    private static final String EASY = ".easy";

    private final Map<String, CouncilFile> letters;
    private final Map<String, CouncilFile> easyRead;
    private final Map<String, CouncilFile> pieces;
    private final TemplateReader reader;

    public TemplateFiles(CouncilFiles materials, TemplateReader reader) {
        List<CouncilFile> files = materials.files("letters", "*/*.html");
        this.letters = byName(files, file -> !file.withoutEnding().endsWith(EASY));
        this.easyRead = byName(files, file -> file.withoutEnding().endsWith(EASY));
        this.pieces = byName(materials.files("letters", "*/shared/*.html"), file -> true);
        this.reader = reader;
    }

    private static Map<String, CouncilFile> byName(List<CouncilFile> files, Predicate<CouncilFile> wanted) {
        return files.stream().filter(wanted).collect(Collectors.toMap(CouncilFile::withoutEnding, file -> file,
            (one, other) -> one, TreeMap::new));
    }

    public Map<String, LetterTemplate> read() {
        pieces.forEach((name, file) -> in(file, () -> {
            reader.checkPiece(name, file.text(), piecesOf(name));
            return null;
        }));
        Map<String, LetterTemplate> templates = new TreeMap<>();
        letters.forEach((name, file) -> templates.put(name, in(file, () -> letter(name, file.text()))));
        templates.values().forEach(template -> requireEnclosed(template, templates.keySet()));
        easyRead.forEach((name, file) -> {
            String letter = name.substring(0, name.length() - EASY.length());
            if (!templates.containsKey(letter) || !templates.get(letter).isForComplainants()) {
                throw new TemplateFault(file.place(), 1, "there is no letter '" + letter + "' to a complainant of which"
                    + " this could be the easy-read version");
            }
        });
        return templates;
    }

    private LetterTemplate letter(String name, String text) {
        LetterTemplate template = reader.read(name, text, piecesOf(name));
        CouncilFile easy = easyRead.get(name + EASY);
        if (easy == null && template.isForComplainants()) {
            throw reader.lacksEasyRead(name, text);
        }
        return easy == null
            ? template
            : in(easy, () -> template.withEasyRead(reader.easyRead(name, easy.text(), piecesOf(name))));
    }

    private void requireEnclosed(LetterTemplate template, Set<String> names) {
        if (template.encloses() != null && !names.contains(template.encloses())) {
            CouncilFile file = letters.get(template.name());
            throw new TemplateFault(file.place(), TemplateReader.lineOf("encloses", file.text()),
                "there is no letter '" + template.encloses() + "' to enclose");
        }
    }

    private SharedParagraphs piecesOf(String name) {
        String folder = name.substring(0, name.indexOf('/')) + "/shared/";
        Map<String, String> texts = new HashMap<>();
        pieces.forEach((piece, file) -> {
            if (piece.startsWith(folder)) {
                texts.put(piece.substring(folder.length()), file.text());
            }
        });
        return new SharedParagraphs(texts);
    }

    private static <T> T in(CouncilFile file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (TemplateFault fault) {
            throw fault.in(file.place());
        }
    }
}
