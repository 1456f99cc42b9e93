package org.conferencecomplaints.correspondence.layout;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.conferencecomplaints.correspondence.pdf.Markup;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks that fragments of XHTML are well-formed, and escapes text for them. */
public final class Xhtml {

    private Xhtml() {
    }

    /** The text without characters that XML forbids; line ends become {@code \n}. */
    public static String clean(String text) {
        return Markup.clean(text);
    }

    public static String escape(String text) {
        return Markup.escape(text);
    }

    /** The fragment's elements under one root; the exception gives the line within the fragment. */
    public static Element parse(String fragment) throws SAXParseException {
        try {
            String document = "<div>" + fragment + "</div>";
            return parser().parse(new InputSource(new StringReader(document))).getDocumentElement();
        } catch (SAXParseException e) {
            throw e;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser is not usable", e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new Silent());
        return parser;
    }

    /** The default handler prints to standard error. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // A warning leaves the fragment well-formed.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
