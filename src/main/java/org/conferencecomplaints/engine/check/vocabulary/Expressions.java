package org.conferencecomplaints.engine.check.vocabulary;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Parses expressions with the engine's own parser. */
public final class Expressions {

    /** Far more than a readable expression needs; deeper nesting than this length allows would exhaust the parser. */
    private static final int LONGEST = 1_000;

    private static final Builder READER = new Reader();

    private Expressions() {
    }

    /** Whether the engine would evaluate something in this text. */
    public static boolean in(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether the text is one expression from end to end. */
    public static boolean isWhole(String text) {
        return in(text) && !isTooLong(text) && tree(text).map(tree -> tree.getRoot() instanceof AstEval).orElse(false);
    }

    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    /** The expression's parts; throws where it cannot be read. */
    static Tree parse(String text) throws TreeBuilderException {
        return READER.build(text);
    }

    /** A part of an expression as it was written. */
    static String sourceOf(Node node) {
        return node instanceof AstNode part ? part.getStructuralId(null) : node.toString();
    }

    /** The names an expression uses, those of beans included; none where it cannot be read. */
    public static Set<String> identifiers(String text) {
        Set<String> names = new TreeSet<>();
        if (in(text) && !isTooLong(text)) {
            tree(text).ifPresent(tree -> {
                for (IdentifierNode identifier : tree.getIdentifierNodes()) {
                    names.add(identifier.getName());
                }
            });
        }
        return names;
    }

    /** Whether an expression in the text calls this method of the bean. */
    static boolean calls(String text, String bean, String method) {
        return identifiers(text).contains(bean)
            && tree(text).map(tree -> calls(tree.getRoot(), bean, method)).orElse(false);
    }

    private static boolean calls(Node node, String bean, String method) {
        boolean here = node instanceof Dot dot && dot.name().equals(method)
            && dot.base() instanceof AstIdentifier base && base.getName().equals(bean);
        return here || IntStream.range(0, node.getCardinality()).anyMatch(i -> calls(node.getChild(i), bean, method));
    }

    private static Optional<Tree> tree(String text) {
        try {
            return Optional.of(parse(text));
        } catch (TreeBuilderException e) {
            return Optional.empty();
        }
    }

    /** {@code base.name}, with a name that can be read. */
    static final class Dot extends AstDot {

        private Dot(AstNode base, String name, boolean lvalue) {
            super(base, name, lvalue);
        }

        AstNode base() {
            return getPrefix();
        }

        String name() {
            return property;
        }
    }

    private static final class Reader extends Builder {

        private Reader() {
            super(Feature.METHOD_INVOCATIONS);
        }

        @Override
        protected Parser createParser(String expression) {
            return new Parser(this, expression) {
                @Override
                protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
                    return new Dot(base, property, lvalue);
                }
            };
        }
    }
}
