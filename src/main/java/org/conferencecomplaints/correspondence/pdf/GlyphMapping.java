package org.conferencecomplaints.correspondence.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Adds a ToUnicode mapping for every glyph of a font, ligatures and conjuncts (as in Bengali) included, so that the
 * words of a PDF can be read aloud, searched and copied.
 */
final class GlyphMapping {

    private static final int AT_ONCE = 100;
    private static final String HEAD = """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """;
    private static final String FOOT = """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """;

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, List<Integer>> parts = new HashMap<>();

    private GlyphMapping(Typeface typeface, TrueTypeFont font) throws IOException {
        for (int point : typeface.characters().stream().toArray()) {
            texts.putIfAbsent(font.getUnicodeCmapLookup().getGlyphId(point), Character.toString(point));
        }
        GsubData rules = font.getGsubData();
        for (String name : rules.getSupportedFeatures()) {
            ScriptFeature rule = rules.getFeature(name);
            for (List<Integer> from : rule.getAllGlyphIdsForSubstitution()) {
                parts.putIfAbsent(rule.getReplacementForGlyphs(from), from);
            }
        }
        List.copyOf(parts.keySet()).forEach(sign -> text(sign, 0));
    }

    /** Names all signs of a font that has been embedded. */
    static void name(PDDocument document, PDType0Font embedded, Typeface typeface, TrueTypeFont font)
        throws IOException {
        byte[] names = new GlyphMapping(typeface, font).names().getBytes(StandardCharsets.US_ASCII);
        embedded.getCOSObject().setItem(COSName.TO_UNICODE,
            new PDStream(document, new ByteArrayInputStream(names), COSName.FLATE_DECODE));
    }

    /** The letters of a sign; one that is a part of itself by some rule stands for nothing. */
    private String text(int sign, int depth) {
        String known = texts.get(sign);
        if (known != null || depth > parts.size() || !parts.containsKey(sign)) {
            return known == null ? "" : known;
        }
        String text = parts.get(sign).stream().map(part -> text(part, depth + 1)).collect(Collectors.joining());
        texts.put(sign, text);
        return text;
    }

    private String names() {
        List<String> lines = texts.entrySet().stream().filter(each -> each.getKey() != 0 && !each.getValue().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(each -> String.format("<%04X> <%s>%n", each.getKey(), hex(each.getValue()))).toList();
        StringBuilder names = new StringBuilder(HEAD);
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            List<String> some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            names.append(some.size()).append(" beginbfchar\n").append(String.join("", some)).append("endbfchar\n");
        }
        return names.append(FOOT).toString();
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
