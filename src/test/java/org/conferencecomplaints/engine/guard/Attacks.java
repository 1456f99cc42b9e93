package org.conferencecomplaints.engine.guard;

import java.util.List;

/** Expressions by which somebody might try to get further than diagrams and filters do. */
public final class Attacks {

    private static int runs;

    private Attacks() {
    }

    /** What code that an attacker gets to run does here. */
    public static final class Payload {

        public Payload() {
            runs++;
        }

        /** Counts too. */
        public static String run() {
            runs++;
            return "run";
        }
    }

    /** How often a payload ran. */
    public static int runs() {
        return runs;
    }

    private static final String PAYLOAD = "org.conferencecomplaints.engine.guard.Attacks$Payload";

    /** Without a case: those that a query could bring. */
    public static List<String> withoutCase() {
        return List.of(
            "${''.getClass().forName('" + PAYLOAD + "').newInstance()}",
            "#{''.getClass().forName('" + PAYLOAD + "').newInstance()}",
            "${''['class'].forName('" + PAYLOAD + "').newInstance()}",
            "${''.class.forName('" + PAYLOAD + "').getDeclaredConstructor().newInstance()}",
            "${''['getClass']().forName('" + PAYLOAD + "').newInstance()}",
            "${currentUser().getClass().forName('" + PAYLOAD + "').newInstance()}",
            "${currentUser().class}",
            "${now().getClass().getClassLoader()}",
            "${now().time}",
            "${currentUserGroups().getClass().getModule()}",
            "${currentUserGroups()[0].class}",
            "${currentUserGroups().stream().toList()}",
            "${currentUserGroups().toArray()[0]}",
            "${''.concat('x')}",
            "${''.bytes.length}",
            "${true ? ''.getClass() : null}",
            "${'a' += ''.class.name}",
            "x${''.class}y#{''.class}",
            "${1.getClass()}",
            "${(1).class.name}",
            "${dateTime().plusDays(1).class}",
            "${dateTime()}",
            "${T(java.lang.Runtime).getRuntime()}",
            "${java.lang.Runtime.getRuntime()}",
            "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}",
            "${pageContext.request}",
            "${applicationContext}",
            "${processEngine.repositoryService}",
            "${letters.approve('x')}",
            "${letters}",
            "${letters.class}",
            "${loggedInUser}",
            "${execution}",
            "${execution.processEngineServices.repositoryService}",
            "${task.execution.processEngineServices}",
            "${x = ''.class}",
            "${(x -> x.class)('')}",
            "${[1,2].stream().map(x -> x.class).toList()}",
            "${{'a':1}.class}",
            "${''.getClass().forName('javax.script.ScriptEngineManager').newInstance().getEngineByName('js').eval('1')}");
    }

    /** Inside a case: those that a diagram could hold. */
    public static List<String> insideCase() {
        return List.of(
            "${execution.getClass()}",
            "${execution.class.classLoader}",
            "${execution.processEngineServices}",
            "${execution.processEngineServices.repositoryService.createDeployment()}",
            "${execution.getProcessEngineServices()}",
            "${execution.getVariable('text')}",
            "${execution.setVariable('text', 'y')}",
            "${execution.variables}",
            "${execution.parent}",
            "${execution['processEngine']}",
            "${execution[text]}",
            "${execution.processBusinessKey.class}",
            "${execution.processBusinessKey.concat('x')}",
            "${task.name}",
            "${text.class}",
            "${text.length()}",
            "${text.getClass().forName('" + PAYLOAD + "').newInstance()}",
            "${list[0]}",
            "${list.size()}",
            "${array[0]}",
            "${map.key}",
            "${map['key']}",
            "${map.put('key', 'y')}",
            "${sample.class}",
            "${sample.secret}",
            "${sample.secret()}",
            "${sample.setSecret('y')}",
            "${sample.hashCode()}",
            "${sample.toString()}",
            "${sample.getClass()}",
            "${sample['class']}",
            "${sample['secret']()}",
            "${sample.marked(text).class}",
            "${sample.marked(text).concat('x')}",
            "${sample.marked(''.getClass().forName('" + PAYLOAD + "').newInstance())}",
            "${other.marked(text)}",
            "${unknown}",
            "${unknown.class}");
    }
}
