package org.conferencecomplaints.engine.check.vocabulary;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.conferencecomplaints.process.FromDiagram;
import org.conferencecomplaints.process.Names;

/**
 * Validates one expression against an allow-list: it may call methods of process beans that are marked for it, use
 * known variables, compare and choose, and nothing else. Whatever is not allowed here is refused, so a new construct
 * of the language is too.
 */
public final class ExpressionCheck {

    /** What an expression may ask of {@code execution}. */
    private static final Set<String> OF_EXECUTION = Set.of("processBusinessKey", "processInstanceId", "tenantId");
    private static final Set<Class<?>> PLAIN = Set.of(AstText.class, AstString.class, AstNumber.class, AstBoolean.class,
        AstNull.class);
    private static final Set<Class<?>> COMPOSED = Set.of(AstComposite.class, AstEval.class, AstNested.class,
        AstUnary.class, AstBinary.class, AstChoice.class);

    private final Vocabulary known;
    private final Variables variables;

    public ExpressionCheck(Vocabulary known, Variables variables) {
        this.known = known;
        this.variables = variables;
    }

    /** What is wrong with the expressions in a text, in the order in which they stand. */
    public List<String> problems(String text) {
        if (!Expressions.in(text)) {
            return List.of();
        }
        if (Expressions.isTooLong(text)) {
            return List.of("the expression is too long to be read: " + text.substring(0, 60) + "…");
        }
        try {
            List<String> problems = new ArrayList<>();
            new Walk(problems).value(Expressions.parse(text).getRoot());
            return problems.stream().map(problem -> problem + " (in " + text + ")").toList();
        } catch (TreeBuilderException e) {
            return List.of("the expression " + text + " cannot be read: expected " + e.getExpected()
                + " but found " + e.getEncountered() + " at character " + (e.getPosition() + 1));
        }
    }

    /** The texts that a text can come out as, where they stand in it: {@code ${upheld ? 'a' : 'b'}} gives a and b. */
    public static List<String> literals(String text) {
        if (!Expressions.in(text)) {
            return List.of(text);
        }
        if (Expressions.isTooLong(text)) {
            return List.of();
        }
        try {
            return literals(Expressions.parse(text).getRoot());
        } catch (TreeBuilderException e) {
            return List.of();
        }
    }

    private static List<String> literals(Node node) {
        List<String> found = new ArrayList<>();
        if (node instanceof AstString string) {
            found.add((String) string.eval(null, null));
        } else if (node instanceof AstEval || node instanceof AstNested) {
            found.addAll(literals(node.getChild(0)));
        } else if (node instanceof AstChoice) {
            found.addAll(literals(node.getChild(1)));
            found.addAll(literals(node.getChild(2)));
        }
        return found;
    }

    /** One pass over the parts of an expression. */
    private final class Walk {

        private final List<String> problems;

        private Walk(List<String> problems) {
            this.problems = problems;
        }

        private void value(Node node) {
            if (node instanceof AstMethod call) {
                call(call);
            } else if (node instanceof Expressions.Dot property) {
                property(property);
            } else if (node instanceof AstIdentifier identifier) {
                identifier(identifier.getName());
            } else if (COMPOSED.contains(node.getClass())) {
                comparison(node);
                children(node);
            } else if (!PLAIN.contains(node.getClass())) {
                problems.add("'" + Expressions.sourceOf(node) + "' is not allowed: expressions call methods of "
                    + "beans, use variables, compare and choose");
            }
        }

        private void children(Node node) {
            for (int i = 0; i < node.getCardinality(); i++) {
                value(node.getChild(i));
            }
        }

        private void identifier(String name) {
            if (known.beans().containsKey(name)) {
                problems.add("'" + name + "' is a bean: one of its methods has to be called");
            } else if (name.equals("execution") || name.equals("task")) {
                problems.add("'" + name + "' belongs to the engine and is not for diagrams");
            } else {
                variables.wrongWith(name).ifPresent(problems::add);
            }
        }

        private void property(Expressions.Dot property) {
            if (property.base() instanceof AstIdentifier base && base.getName().equals("execution")) {
                NearestName.missing("property of 'execution' for diagrams", property.name(), OF_EXECUTION)
                    .ifPresent(problems::add);
            } else {
                problems.add("'." + property.name() + "' is not allowed: variables have no parts, beans only methods");
            }
        }

        private void call(AstMethod call) {
            Node arguments = call.getChild(1);
            if (call.getChild(0) instanceof Expressions.Dot method && method.base() instanceof AstIdentifier bean
                && known.beans().containsKey(bean.getName())) {
                method(bean.getName(), method.name(), arguments);
            } else {
                problems.add("'" + Expressions.sourceOf(call) + "' is not allowed: only methods of process beans "
                    + "may be called" + beanHint(call.getChild(0)));
            }
            children(arguments);
        }

        private String beanHint(Node called) {
            return called instanceof Expressions.Dot method && method.base() instanceof AstIdentifier bean
                ? NearestName.hint(bean.getName(), known.beans().keySet())
                : "";
        }

        private void method(String bean, String name, Node arguments) {
            Map<String, Method> methods = new TreeMap<>(methodsOf(known.beans().get(bean)));
            methods.putAll(formerMethodsOf(known.beans().get(bean)));
            Optional<String> missing = NearestName.missing("method of '" + bean + "' for diagrams", name,
                methods.keySet());
            if (missing.isPresent()) {
                problems.add(missing.get());
                return;
            }
            Method method = methods.get(name);
            if (method.getParameterCount() != arguments.getCardinality()) {
                problems.add("'" + bean + "." + name + "' takes " + method.getParameterCount()
                    + " argument(s), not " + arguments.getCardinality());
                return;
            }
            for (int i = 0; i < method.getParameterCount(); i++) {
                argument(method, i, arguments.getChild(i));
            }
        }

        private void argument(Method method, int position, Node argument) {
            Names names = method.getParameters()[position].getAnnotation(Names.class);
            if (names != null) {
                literals(argument).forEach(name -> known.wrongWith(names.value(), name).ifPresent(problems::add));
            }
            if (method.getParameterTypes()[position] == int.class && !literals(argument).isEmpty()) {
                problems.add("argument " + (position + 1) + " of '" + method.getName()
                    + "' is a whole number, not a text");
            }
        }

        /** A field is compared with one of its own choices: a misspelt one would never be true. */
        private void comparison(Node node) {
            if (node instanceof AstBinary binary
                && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
                compared(binary.getChild(0), binary.getChild(1));
                compared(binary.getChild(1), binary.getChild(0));
            }
        }

        private void compared(Node variable, Node literal) {
            if (variable instanceof AstIdentifier identifier && literal instanceof AstString) {
                Set<String> choices = variables.choices(identifier.getName());
                String value = literals(literal).get(0);
                if (!choices.isEmpty() && !choices.contains(value)) {
                    problems.add("'" + identifier.getName() + "' has no choice '" + value + "'"
                        + NearestName.hint(value, choices));
                }
            }
        }
    }

    /** What the expressions in a text call by the name of the release before, each in a sentence. */
    public static List<String> formerNames(String text, Map<String, Class<?>> beans) {
        List<String> found = new ArrayList<>();
        beans.forEach((bean, type) -> formerMethodsOf(type).forEach((former, method) -> {
            if (Expressions.calls(text, bean, former)) {
                found.add("'%1$s.%2$s' is called '%1$s.%3$s' now: the old name will not work in the next release"
                    .formatted(bean, former, method.getName()));
            }
        }));
        return found;
    }

    private static Map<String, Method> formerMethodsOf(Class<?> bean) {
        Map<String, Method> methods = new TreeMap<>();
        methodsOf(bean).values().stream().filter(method -> !formerNameOf(method).isEmpty())
            .forEach(method -> methods.put(formerNameOf(method), method));
        return methods;
    }

    private static String formerNameOf(Method method) {
        return method.getAnnotation(FromDiagram.class).formerly();
    }

    /** The methods of a bean that diagrams may call, by name. */
    public static Map<String, Method> methodsOf(Class<?> bean) {
        Map<String, Method> methods = new TreeMap<>();
        for (Method method : bean.getMethods()) {
            if (method.isAnnotationPresent(FromDiagram.class)) {
                methods.put(method.getName(), method);
            }
        }
        return methods;
    }
}
