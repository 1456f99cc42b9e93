package org.conferencecomplaints.correspondence.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Map;

/** Reorders bidirectional text (Hebrew, Yiddish, Arabic) into the order in which it is painted. */
final class BidirectionalText {

    private BidirectionalText() {
    }

    /** Finds the stretches of one direction in a paragraph. */
    static final class Splitter implements BidiSplitter {

        private Bidi runs;

        @Override
        public void setParagraph(String paragraph, byte direction) {
            runs = new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return runs.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            byte[] levels = new byte[runs.getRunCount()];
            Integer[] order = new Integer[levels.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) runs.getRunLevel(i);
                order[i] = i;
            }
            Bidi.reorderVisually(levels, 0, order, 0, order.length);
            int run = order[index];
            int start = runs.getRunStart(run);
            return new BidiTextRun(start, runs.getRunLimit(run) - start, runs.getRunLevel(run) % 2 == 0 ? LTR : RTL);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return paragraph.codePoints().map(Character::getDirectionality).filter(BidirectionalText::isStrong).boxed()
                .findFirst().map(first -> first == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL).orElse(NEUTRAL);
        }
    }

    private static boolean isStrong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Turns a stretch around for drawing; vowel signs stay behind their letter, brackets open the other way. */
    static final class Reorderer implements BidiReorderer {

        private static final Map<Integer, Integer> MIRRORED = Map.of((int) '(', (int) ')', (int) ')', (int) '(',
            (int) '[', (int) ']', (int) ']', (int) '[', (int) '<', (int) '>', (int) '>', (int) '<',
            (int) '«', (int) '»', (int) '»', (int) '«');

        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder drawn = new StringBuilder();
            StringBuilder letter = new StringBuilder();
            text.codePoints().forEach(point -> {
                if (Character.getType(point) != Character.NON_SPACING_MARK) {
                    drawn.insert(0, letter);
                    letter.setLength(0);
                }
                letter.appendCodePoint(MIRRORED.getOrDefault(point, point));
            });
            return drawn.insert(0, letter).toString();
        }

        /** Arabic letters in the forms that join them to their neighbours; lam and alef become one. */
        @Override
        public String shapeText(String text) {
            return ArabicShaping.joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return ArabicShaping.parted(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
