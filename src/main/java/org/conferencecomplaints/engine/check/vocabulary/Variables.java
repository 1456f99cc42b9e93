package org.conferencecomplaints.engine.check.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conferencecomplaints.engine.check.diagram.BpmnElement;
import org.conferencecomplaints.engine.check.diagram.Diagram;
import org.conferencecomplaints.engine.forms.Field;
import org.conferencecomplaints.engine.forms.FieldType;
import org.conferencecomplaints.engine.forms.Form;

/** The variables that expressions of diagrams deployed together may use. */
public final class Variables {

    /** The complaint's reference, in every process. A form's field of the same key never reaches the engine. */
    public static final String COMPLAINT = "complaint";

    private static final Set<String> ENGINES_OWN = Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances",
        "nrOfCompletedInstances");
    private static final List<String> ATTRIBUTES_THAT_SET = List.of("resultVariable", "elementVariable", "initiator",
        "errorCodeVariable", "errorMessageVariable", "escalationCodeVariable");

    private final Set<String> set = new TreeSet<>();
    private final List<Form> forms = new ArrayList<>();

    public Variables(Collection<Diagram> diagrams, Vocabulary known) {
        set.add(COMPLAINT);
        set.addAll(ENGINES_OWN);
        for (Diagram diagram : diagrams) {
            for (BpmnElement element : diagram.elements()) {
                set.addAll(setBy(element));
                formOf(element, known).ifPresent(forms::add);
            }
        }
    }

    /** The variables that come to be by an element, those of its form included. */
    public static Set<String> comingFrom(BpmnElement element, Vocabulary known) {
        Set<String> names = setBy(element);
        formOf(element, known).ifPresent(form -> names.addAll(form.keys()));
        return names;
    }

    private static Set<String> setBy(BpmnElement element) {
        Set<String> names = new TreeSet<>();
        ATTRIBUTES_THAT_SET.forEach(attribute -> names.add(element.camunda(attribute)));
        if (element.isCamunda("in", "out")) {
            names.add(element.attribute("target"));
        }
        if (element.isCamunda("inputParameter", "outputParameter")) {
            names.add(element.attribute("name"));
        }
        names.addAll(optionalFor(element));
        names.remove("");
        return names;
    }

    /** What callers of a process may leave out. */
    private static List<String> optionalFor(BpmnElement element) {
        return element.is("process") ? List.of(element.property(Diagram.OPTIONAL).split("\\s*,\\s*")) : List.of();
    }

    private static Optional<Form> formOf(BpmnElement element, Vocabulary known) {
        return Optional.ofNullable(known.forms().get(element.camunda("formRef")));
    }

    /** All names, those of the forms' fields included. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(set);
        forms.forEach(form -> names.addAll(form.keys()));
        return names;
    }

    /** What is wrong with the use of a variable; empty where it may be used. */
    public Optional<String> wrongWith(String name) {
        if (!name.equals(COMPLAINT) && fields(name).stream().anyMatch(Variables::isFreeText)) {
            return Optional.of("'" + name
                + "' is free text: what people wrote in their own words stays out of the engine");
        }
        return NearestName.missing("variable", name, names());
    }

    /** The values that a variable can have; empty where that is not known. */
    Set<String> choices(String name) {
        Set<String> choices = new TreeSet<>();
        List<Field> fields = fields(name);
        if (!set.contains(name) && fields.stream().noneMatch(field -> field.choices().isEmpty())) {
            fields.forEach(field -> choices.addAll(field.choices().keySet()));
        }
        return choices;
    }

    /** Words of people's own. Those that have to keep to a pattern are no exception: an address is personal too. */
    private static boolean isFreeText(Field field) {
        return field.type() == FieldType.TEXT;
    }

    private List<Field> fields(String key) {
        return forms.stream().map(form -> form.field(key)).flatMap(Optional::stream).toList();
    }
}
