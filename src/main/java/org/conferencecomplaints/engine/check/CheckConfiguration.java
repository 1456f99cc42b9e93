package org.conferencecomplaints.engine.check;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conferencecomplaints.correspondence.letters.LetterTemplates;
import org.conferencecomplaints.deadlines.Clauses;
import org.conferencecomplaints.deadlines.calendar.WindowProperties;
import org.conferencecomplaints.engine.check.vocabulary.CallableBeans;
import org.conferencecomplaints.engine.check.vocabulary.Vocabulary;
import org.conferencecomplaints.engine.forms.Form;
import org.conferencecomplaints.engine.forms.FormCatalogue;
import org.conferencecomplaints.organisation.Councils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the check of diagrams to what this installation has: beans, letters, forms, councils. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    DiagramCheck diagramCheck(ApplicationContext context, LetterTemplates letters, FormCatalogue forms,
                              Councils councils, Clauses clauses, WindowProperties windows) {
        Map<String, Form> byId = forms.all().stream().collect(Collectors.toMap(Form::id, Function.identity()));
        Map<String, Set<String>> groups = councils.councils().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, council -> council.getValue().groups().keySet()));
        return new DiagramCheck(
            new Vocabulary(CallableBeans.in(context), letters.names(), letters.readFirst(), byId, clauses.ids(), groups,
                windows.windows().keySet()));
    }
}
