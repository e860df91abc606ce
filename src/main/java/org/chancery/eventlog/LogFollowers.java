package org.chancery.eventlog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who want to hear at once that something was committed on this node. */
final class LogFollowers {
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();

  void add(Runnable follower) {
    followers.add(follower);
  }

  void remove(Runnable follower) {
    followers.remove(follower);
  }

  void tell() {
    followers.forEach(Runnable::run);
  }
}
