package org.conferencecomplaints.correspondence.previews;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.conferencecomplaints.correspondence.letters.LetterFields;
import org.conferencecomplaints.correspondence.templates.LetterVocabulary;
import org.conferencecomplaints.correspondence.templates.TemplateFault;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.calendar.AnswerWindows;
import org.conferencecomplaints.platform.councilfiles.CouncilFile;
import org.conferencecomplaints.platform.councilfiles.CouncilFiles;
import org.springframework.stereotype.Component;

/**
 * The sample complaint of each council for letter previews: the file {@code letters/<council>/sample.properties}. A
 * field that letters do not know is refused at start.
 */
@Component
public class SampleComplaint {

    /** Stands above the letters, which do not quote it. */
    static final String ADDRESS = "complainantAddress";

    private final Map<String, Map<String, String>> samples = new HashMap<>();

    public SampleComplaint(CouncilFiles materials, LetterVocabulary vocabulary, Clauses clauses,
                           AnswerWindows windows) {
        Set<String> known = LetterFields.names(vocabulary, clauses, windows);
        for (CouncilFile file : materials.files("letters", "*/sample.properties")) {
            samples.put(file.name().substring(0, file.name().indexOf('/')), read(file, known));
        }
    }

    private static Map<String, String> read(CouncilFile file, Set<String> known) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateFault(file.place(), 1, "it cannot be read: " + e.getMessage());
        }
        Map<String, String> sample = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> {
            if (!known.contains(name) && !name.equals(ADDRESS)) {
                int line = (int) file.text().lines().takeWhile(each -> !each.startsWith(name)).count() + 1;
                throw new TemplateFault(file.place(), line, "there is no field '" + name + "'");
            }
            sample.put(name, properties.getProperty(name));
        });
        return sample;
    }

    /** By field; without any for a council that has written none. */
    public Map<String, String> forCouncil(String council) {
        return samples.getOrDefault(council, Map.of());
    }
}
