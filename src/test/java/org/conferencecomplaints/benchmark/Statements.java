package org.conferencecomplaints.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * With {@code -Dbenchmark.statements=true}: which statements are sent how often, and what they cost. Slows everything a
 * little.
 */
class Statements {

    private static final boolean ON = Boolean.getBoolean("benchmark.statements");
    private static final Map<String, Cost> COSTS = new ConcurrentHashMap<>();

    private record Cost(LongAdder times, LongAdder nanos) {}

    @Bean
    static BeanPostProcessor countedStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? counted(pool) : bean;
            }
        };
    }

    static DataSource counted(DataSource pool) {
        return ON ? counted(DataSource.class, pool, "") : pool;
    }

    static void forget() {
        COSTS.clear();
    }

    /**
     * The dearest statements, a line each: how often for each complaint, milliseconds for each complaint, the
     * statement.
     */
    static String dearest(int most, int complaints) {
        long all = COSTS.values().stream().mapToLong(cost -> cost.times().sum()).sum();
        return "%d statements for each complaint%n".formatted(all / complaints) + COSTS.entrySet().stream()
            .sorted((one, other) -> Long.compare(other.getValue().nanos().sum(), one.getValue().nanos().sum()))
            .limit(most)
            .map(entry -> "%7.1f x %8.2f ms  %s".formatted(entry.getValue().times().sum() / (double) complaints,
                entry.getValue().nanos().sum() / 1e6 / complaints, entry.getKey().replaceAll("\\s+", " ")))
            .collect(Collectors.joining("\n"));
    }

    private static <T> T counted(Class<T> type, Object target, String statement) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type},
            (proxy, method, arguments) -> call(target, method, arguments, statement)));
    }

    private static Object call(Object target, Method method, Object[] arguments, String statement) throws Throwable {
        long began = System.nanoTime();
        try {
            Object answer = method.invoke(target, arguments);
            if (answer instanceof Connection connection) {
                return counted(Connection.class, connection, "");
            }
            if (answer instanceof PreparedStatement prepared && method.getName().equals("prepareStatement")) {
                return counted(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            String what = method.getName().equals("commit")
                ? "commit"
                : method.getName().startsWith("execute") ? statement : null;
            if (what != null) {
                Cost cost = COSTS.computeIfAbsent(what, first -> new Cost(new LongAdder(), new LongAdder()));
                cost.times().increment();
                cost.nanos().add(System.nanoTime() - began);
            }
        }
    }
}
