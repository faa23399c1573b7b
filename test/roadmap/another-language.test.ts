/** A school's roadmap for another language, from its YAML to a learner's progress: nothing in the code is about Python. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { grade } from '../../src/grade/grade.ts';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import type { PortfolioRepository } from '../../src/model/portfolio.ts';
import { progressOf } from '../../src/progress/progress.ts';
import { loadRoadmap } from '../../src/roadmap/index.ts';
import { project } from '../helpers/project.ts';

const PATH = 'docs/examples/java-services.yml';
const roadmap = loadRoadmap({ text: readFileSync(PATH, 'utf8'), path: PATH }, vocabulary());

const SERVICE = {
  'pom.xml': '<project><groupId>org.school</groupId><artifactId>orders</artifactId><version>1</version></project>',
  'src/main/java/org/school/orders/Application.java': `package org.school.orders;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
`,
  'src/main/java/org/school/orders/api/OrderController.java': `package org.school.orders.api;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class OrderController {
  @GetMapping("/orders")
  public int count() {
    return 0;
  }
}
`,
  'src/test/java/org/school/orders/api/OrderControllerTest.java': `package org.school.orders.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import org.junit.jupiter.api.Test;

class OrderControllerTest {
  @Test
  void countsNothing() {
    assertEquals(0, new OrderController().count());
  }
}
`,
};

describe('a Java roadmap', () => {
  let graded: PortfolioRepository;
  beforeAll(async () => {
    const { snapshot } = project(SERVICE);
    const open = { snapshot, load: async () => undefined, close: async () => undefined };
    graded = { ...(await grade(open, roadmap)), name: 'orders', url: null, description: null };
  });

  const progress = (reports = { entries: [], projects: [] } as Parameters<typeof progressOf>[2]) => {
    const portfolio = { repositories: [graded], capstone: { name: 'orders', chosen: 'best-score' } } as const;
    return progressOf(portfolio, roadmap, reports);
  };

  it('finds the skills that it brings', () => {
    expect(graded.techniques?.map(({ id }) => id)).toEqual(['junit', 'spring-boot', 'spring-web']);
    expect(graded.techniques?.[1]?.evidence[0]).toMatchObject({
      path: 'src/main/java/org/school/orders/Application.java',
    });
  });

  it('proves what the repository shows, and no more', () => {
    const states = Object.fromEntries(progress()?.items.map(({ id, state }) => [id, state]) ?? []);
    expect(states).toMatchObject({
      boot: 'proven',
      endpoints: 'proven',
      'unit-tests': 'proven',
      'code-review': 'open',
      repositories: 'open',
      'real-database': 'open',
      image: 'open',
    });
  });

  it('proposes the repository for the project only where it shows what it should', () => {
    expect(progress()?.projects).toEqual([]);
    expect(progress()?.next).toContain('repositories');
  });
});
