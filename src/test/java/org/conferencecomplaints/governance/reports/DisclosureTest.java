package org.conferencecomplaints.governance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {

    @ParameterizedTest(name = "{0} is published as {1}")
    @CsvSource({
        "'20 10 5',   '20 10 5'",
        "'20 10 0',   '20 10 0'",
        "'20 10 4',   '20 - -'",
        "'20 2 3',    '20 - -'",
        "'20 3 1',    '- - -'",
        "'20 4 4',    '- - -'",
        "'20 6 4 4',  '20 - - -'",
        "'9 0 1',     '- 0 -'",
        "'2 2 1 0',   '- - - 0'",
        "'3 5 5 9',   '- - - 9'",
        "'1 1 1 2',   '- - - -'",
        "'4 0',       '- -'",
        "'0 0',       '0 0'",
        "'5 0',       '5 0'",
    })
    void smallFiguresAreHiddenAndSoManyMoreThatTheTotalDoesNotGiveThemAway(String counts, String published) {
        assertThat(published(counted(counts))).isEqualTo(published);
    }

    @Test
    void fewerThanFiveAreNotEvenCountedTogether() {
        assertThat(protectedTable(4, 0).total().published()).isEqualTo(PublishedCount.WITHHELD);
        assertThat(protectedTable(3, 2).total().published()).isEqualTo(new PublishedCount(5, false));
        assertThat(protectedTable(0, 0).total().published()).isEqualTo(new PublishedCount(0, false));
    }

    /** For somebody who knows how figures are hidden: each hidden one could still be another. */
    @ParameterizedTest(name = "tables of {0}")
    @ValueSource(ints = {2, 3, 4})
    void noHiddenFigureFollowsFromWhatIsPublished(int parts) {
        Map<String, List<int[]>> byPublished = new HashMap<>();
        for (int[] table : tables(parts, parts == 4 ? 18 : 26)) {
            byPublished.computeIfAbsent(Arrays.stream(table).sum() + ": " + published(table), same -> new ArrayList<>())
                .add(table);
        }
        byPublished.forEach((published, possible) -> {
            String[] shown = published.substring(published.indexOf(": ") + 2).split(" ");
            for (int part = 0; part < parts; part++) {
                int at = part;
                Set<Integer> values = new HashSet<>();
                possible.forEach(table -> values.add(table[at]));
                if (shown[part].equals("-")) {
                    assertThat(values).as(published + " part " + part).hasSizeGreaterThan(1);
                }
            }
        });
    }

    @Test
    void whatIsShownOfATableLeavesNoSmallRest() {
        for (int[] table : tables(4, 16)) {
            int total = Arrays.stream(table).sum();
            int rest = total;
            for (String shown : published(table).split(" ")) {
                rest -= shown.equals("-") ? 0 : Integer.parseInt(shown);
            }
            assertThat(total < 5 || rest == 0 || rest >= 5).as(Arrays.toString(table)).isTrue();
        }
    }

    /** Upheld and dismissed are hidden together; the letters of the upheld would tell them apart. */
    @Test
    void aFigureOfTheSameComplaintsInAnotherTableIsHiddenToo() {
        Disclosure disclosure = new Disclosure(new ElementSet(50));
        Table outcomes = disclosure.table(disclosure.everything(), List.of(range(0, 40), range(40, 47), range(47, 50)));
        Figure letters = disclosure.figure(range(40, 47));
        disclosure.protect();
        assertThat(outcomes.parts()).extracting(Figure::isHidden).containsExactly(false, true, true);
        assertThat(letters.isHidden()).isTrue();
    }

    /** All but three complaints reached a limit: its number would tell how many did not. */
    @Test
    void aFigureThatAllButAFewComplaintsHaveIsHiddenWithItsTable() {
        Disclosure disclosure = new Disclosure(new ElementSet(50));
        Figure set = disclosure.figure(range(0, 47));
        Table limits = disclosure.table(set, List.of(range(0, 20), range(20, 47), new BitSet()));
        disclosure.protect();
        assertThat(set.isHidden()).isTrue();
        assertThat(limits.parts()).allMatch(Figure::isHidden);
    }

    @Test
    void severalThingsOfFewComplaintsAreStillSmall() {
        ElementSet elements = new ElementSet(50);
        Disclosure disclosure = new Disclosure(elements);
        BitSet things = range(0, 4);
        things.set(elements.of(1, 1));
        things.set(elements.of(1, 2));
        Figure figure = disclosure.figure(things);
        Figure large = disclosure.figure(range(0, 9));
        disclosure.protect();
        assertThat(figure.isHidden()).isTrue();
        assertThat(large.isHidden()).isFalse();
    }

    @Test
    void acrossRandomTablesNoDifferenceOfShownFiguresIsSmall() {
        Random random = new Random(20270331);
        for (int round = 0; round < 150; round++) {
            int complaints = 5 + random.nextInt(60);
            ElementSet elements = new ElementSet(complaints);
            Disclosure disclosure = new Disclosure(elements);
            List<Figure> figures = new ArrayList<>(List.of(disclosure.everything()));
            List<Table> tables = new ArrayList<>();
            for (int table = 0; table < 6; table++) {
                BitSet total = table < 3 ? range(0, complaints) : some(random, complaints);
                Figure figure = table < 3 ? disclosure.everything() : disclosure.figure(total);
                tables.add(disclosure.table(figure, split(random, total, 2 + random.nextInt(4))));
                figures.add(figure);
                figures.addAll(tables.get(table).parts());
            }
            disclosure.protect();
            for (Figure larger : figures) {
                assertThat(larger.isHidden() || !elements.isSmall(larger.counted())).isTrue();
                figures.forEach(smaller -> assertNothingBetween(elements, smaller, larger));
            }
            for (Table table : tables) {
                long hidden = table.parts().stream().filter(Figure::isHidden).count();
                assertThat(table.isWithheld() || hidden != 1).isTrue();
            }
        }
    }

    private static void assertNothingBetween(ElementSet elements, Figure smaller, Figure larger) {
        BitSet rest = (BitSet) larger.counted().clone();
        rest.andNot(smaller.counted());
        boolean nested = rest.cardinality() == larger.count() - smaller.count();
        if (nested && !smaller.isHidden() && !larger.isHidden() && !smaller.isZero()) {
            assertThat(elements.isSmall(rest)).isFalse();
        }
    }

    private static BitSet some(Random random, int complaints) {
        BitSet some = new BitSet();
        int most = random.nextInt(10) + 1;
        for (int complaint = 0; complaint < complaints; complaint++) {
            some.set(complaint, random.nextInt(10) < most);
        }
        return some;
    }

    private static List<BitSet> split(Random random, BitSet total, int parts) {
        List<BitSet> split = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            split.add(new BitSet());
        }
        total.stream().forEach(
            thing -> split.get((int) Math.min(parts - 1, Math.abs(random.nextGaussian()) * parts / 2)).set(thing));
        return split;
    }

    private static List<int[]> tables(int parts, int most) {
        List<int[]> tables = new ArrayList<>(List.of(new int[0]));
        for (int part = 0; part < parts; part++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] table : tables) {
                for (int count = 0; count + Arrays.stream(table).sum() <= most; count++) {
                    int[] added = Arrays.copyOf(table, table.length + 1);
                    added[table.length] = count;
                    longer.add(added);
                }
            }
            tables = longer;
        }
        return tables;
    }

    private static int[] counted(String counts) {
        return Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static Table protectedTable(int... counts) {
        Disclosure disclosure = new Disclosure(new ElementSet(Arrays.stream(counts).sum()));
        List<BitSet> parts = new ArrayList<>();
        int from = 0;
        for (int count : counts) {
            parts.add(range(from, from + count));
            from += count;
        }
        Table table = disclosure.table(disclosure.everything(), parts);
        disclosure.protect();
        return table;
    }

    private static String published(int[] counts) {
        List<String> published = protectedTable(counts).parts().stream()
            .map(part -> part.isHidden() ? "-" : String.valueOf(part.count())).toList();
        return String.join(" ", published);
    }

    private static BitSet range(int from, int to) {
        BitSet range = new BitSet();
        range.set(from, to);
        return range;
    }
}
