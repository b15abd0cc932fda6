import click

command = click.Command("plugins")
