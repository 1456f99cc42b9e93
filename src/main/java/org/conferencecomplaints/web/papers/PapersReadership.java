package org.conferencecomplaints.web.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.conferencecomplaints.files.papers.Reader;
import org.conferencecomplaints.files.papers.ReaderPapers;

/** Who gets the papers of an occasion, and what became of those that were signed off last. */
record PapersReadership(List<Reader> now, List<ReaderPapers> latest) {

    /** Whether these papers are somebody's who still gets some: not of one who no longer complains. */
    boolean gets(ReaderPapers part) {
        return now.stream().anyMatch(reader -> reader.key().equals(part.reader().key()));
    }

    boolean allHave() {
        return without().isEmpty() && latest.stream().filter(this::gets).allMatch(ReaderPapers::isHanded);
    }

    /** How they stand; {@code wait} is whether all of them wait for the notice. */
    String inWords(boolean wait) {
        if (allHave()) {
            return "Everybody has been sent theirs.";
        }
        List<String> sentences = new ArrayList<>();
        if (wait) {
            sentences.add("Signed off; they leave with the notice. The documents are still to be sent.");
        } else {
            say(sentences, "The documents are still to be sent to: %s.",
                part -> part.isToSend() && part.cameBack().isEmpty());
            say(sentences, "They came back from, and have to be sent again to: %s.",
                part -> part.isToSend() && !part.cameBack().isEmpty());
            say(sentences, "A letter that has not left yet takes them to: %s.",
                part -> part.onItsWay() && !part.isHanded());
        }
        if (!without().isEmpty()) {
            sentences
                .add("None have been put together for: %s. Put papers together again.".formatted(labels(without())));
        }
        return String.join(" ", sentences);
    }

    private void say(List<String> sentences, String sentence, Predicate<ReaderPapers> which) {
        List<Reader> some = latest.stream().filter(this::gets).filter(which).map(ReaderPapers::reader).toList();
        if (!some.isEmpty()) {
            sentences.add(sentence.formatted(labels(some)));
        }
    }

    /** Who has joined since. */
    private List<Reader> without() {
        return now.stream()
            .filter(reader -> latest.stream().noneMatch(part -> part.reader().key().equals(reader.key())))
            .toList();
    }

    private static String labels(List<Reader> readers) {
        return readers.stream().map(Reader::label).collect(Collectors.joining(", "));
    }
}
